package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.index.ApplicationIndexer;
import dev.lambdamaven.plugin.index.ClassPath;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.HandlerFinder;
import dev.lambdamaven.plugin.spec.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which class Lambda shall call. */
record HandlerChoice(ProjectFiles files, ClassPath classPath, ApplicationIndexer indexer) {

    /**
     * The handler that was set, else the only one in the classes, else the adapter's when there is something it could serve.
     *
     * @param optional a module without a handler is left alone instead of refused
     */
    Optional<Inferred<String>> choose(Optional<String> set, boolean optional) {
        if (set.isPresent()) {
            return Optional.of(Inferred.given(present(set.get())));
        }
        if (optional && !Files.isDirectory(files.classes())) {
            return Optional.empty();
        }
        List<String> found = HandlerFinder.find(files.classes(), classPath);
        if (found.isEmpty()) {
            return withoutOwn(optional);
        }
        if (found.size() > 1) {
            throw new Parameter(Parameter.HANDLER.name(), found.get(0))
                    .missing("more than one class could be it")
                    .with("handlers", String.join("\n", found));
        }
        return Optional.of(Inferred.from("the only one in target/classes", found.get(0)));
    }

    private Optional<Inferred<String>> withoutOwn(boolean optional) {
        if (indexer.hasAdapter() && indexer.isServable()) {
            return Optional.of(Inferred.from("the adapter's, as target/classes has none", ApplicationIndexer.HANDLER));
        }
        if (optional) {
            return Optional.empty();
        }
        LambdaException missing = Parameter.HANDLER.missing(
                "no class in target/classes implements RequestStreamHandler or RequestHandler");
        throw indexer.isServable()
                ? missing.advising(
                        "There is a JAX-RS application. To serve it, add the adapter to the <dependencies>:\n"
                                + ApplicationIndexer.adapterDependency())
                : missing;
    }

    private String present(String handler) {
        Optional<String> problem = HandlerFinder.problem(handler, files.classes(), classPath);
        if (problem.isEmpty()) {
            return handler;
        }
        List<String> found = HandlerFinder.find(files.classes(), classPath);
        LambdaException missing = LambdaException.of(
                "<handler> is %s, but %s.".formatted(handler, problem.get()), Parameter.HANDLER.howToSet());
        List<String> near = HandlerFinder.nearMisses(handler, files.classes(), classPath, classPath::classNames);
        missing = near.isEmpty() ? missing : missing.with("like it", String.join("\n", near));
        missing = excluded(handler)
                ? missing.with("excluded", "<excludes> leaves out the dependency that has it")
                : missing;
        throw found.isEmpty() ? missing : missing.with("handlers", String.join("\n", found));
    }

    private boolean excluded(String handler) {
        List<Path> all = Stream.concat(
                        files.jars().stream(), files.excluded().stream().map(Dependency::file))
                .toList();
        try (ClassPath complete = ClassPath.open(files.classes(), all)) {
            return HandlerFinder.problem(handler, files.classes(), complete).isEmpty();
        }
    }
}
