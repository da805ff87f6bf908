package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.index.ApplicationIndexer;
import dev.lambdamaven.plugin.index.ApplicationModel;
import dev.lambdamaven.plugin.index.ClassPath;
import dev.lambdamaven.plugin.routes.GeneratedRoutes;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks into the bytecode of a function. */
final class Search {

    private final FunctionPackage wanted;
    private final Optional<byte[]> webXml;
    private final ClassPath classPath;
    private final ApplicationIndexer indexer;

    /** Looks for the adapter. */
    Search(FunctionPackage wanted, Optional<byte[]> webXml, ClassPath classPath) {
        this.wanted = wanted;
        this.webXml = webXml;
        this.classPath = classPath;
        this.indexer = new ApplicationIndexer(classPath);
    }

    /** @param optional a module without a handler is left alone instead of refused */
    Optional<Inferred<String>> handler(boolean optional) {
        return new HandlerChoice(wanted.files(), classPath, indexer).choose(wanted.handler(), optional);
    }

    Findings findings(Inferred<String> handler) {
        Optional<ApplicationModel> model = indexer.isServedByAdapter(handler.value())
                ? Optional.of(servable(indexer.model(webXml, wanted.application()), handler.value()))
                : Optional.empty();
        GeneratedRoutes routes =
                model.map(served -> wanted.fastPath().routes(classPath, served)).orElse(GeneratedRoutes.none(""));
        return Findings.of(handler, model, routes);
    }

    /** Whether all that was asked for could be read; what was found otherwise is true of this moment only. */
    boolean isWhole() {
        return classPath.isWhole();
    }

    /** A handler of the user's own may choose among several; the adapter's own cannot. */
    private static ApplicationModel servable(ApplicationModel model, String handler) {
        if (!handler.equals(ApplicationIndexer.HANDLER)) {
            return model;
        }
        if (model.isEmpty()) {
            throw LambdaException.of(
                    "JaxRsHandler has nothing to serve: no class extends Application, and none has @Path.",
                    "It looks in target/classes and in the jars of scope compile and runtime: mvn dependency:list");
        }
        if (model.applications().size() > 1) {
            String first = model.applications().get(0).name();
            throw new Parameter(Parameter.APPLICATION.name(), first)
                    .missing("more than one Application is there to be served")
                    .with(
                            "applications",
                            model.applications().stream()
                                    .map(type -> "%s on %s (%s)"
                                            .formatted(
                                                    type.name(),
                                                    type.path().isEmpty() ? "/" : type.path(),
                                                    type.origin().text()))
                                    .collect(Collectors.joining("\n")));
        }
        return model;
    }
}
