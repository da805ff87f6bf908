package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.index.ApplicationModel;
import dev.lambdamaven.plugin.index.ApplicationModel.ApplicationClass;
import dev.lambdamaven.plugin.index.ApplicationModel.ResourceClass;
import dev.lambdamaven.plugin.index.ClassPath;
import dev.lambdamaven.plugin.routes.FunctionArchives;
import dev.lambdamaven.plugin.routes.GeneratedRoutes;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the package gets an index of routes that the adapter serves without an engine. */
enum FastPath {
    AUTO,
    OFF;

    /** Reads the parameter {@code fastPath}; automatic when it is not set. */
    static FastPath of(Optional<String> value) {
        String text = value.orElse("auto");
        return Stream.of(values())
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new Parameter("fastPath", "off").refuse(text, "auto or off"));
    }

    /** The index of an application; an empty one when it is switched off, or could not follow web.xml. */
    GeneratedRoutes routes(ClassPath classPath, ApplicationModel model) {
        if (this == OFF) {
            return GeneratedRoutes.none("<fastPath> is off");
        }
        if (!model.initParams().isEmpty()) {
            return GeneratedRoutes.none("web.xml sets parameters of the JAX-RS runtime");
        }
        return hasOnePathEach(model)
                ? written(classPath, model)
                : GeneratedRoutes.none("web.xml mounts one application on two paths");
    }

    /** Two servlets may serve one application; a handler of the user's own may still choose it. */
    private static boolean hasOnePathEach(ApplicationModel model) {
        return model.applications().size()
                == model.applications().stream()
                        .map(ApplicationClass::name)
                        .distinct()
                        .count();
    }

    private static GeneratedRoutes written(ClassPath classPath, ApplicationModel model) {
        Stream<String> classes = Stream.of(
                        model.applications().stream().map(ApplicationClass::name),
                        model.resources().stream().map(ResourceClass::name),
                        model.providers().stream())
                .flatMap(names -> names);
        Map<String, String> mounted =
                model.applications().stream().collect(Collectors.toMap(ApplicationClass::name, ApplicationClass::path));
        List<String> components = classes.map(name -> name.replace('.', '/')).toList();
        return FunctionArchives.routes(classPath, components, mounted);
    }
}
