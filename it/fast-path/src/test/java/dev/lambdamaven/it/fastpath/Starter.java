package dev.lambdamaven.it.fastpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The starter's own sources, compiled as the archetype would have written them. */
final class Starter {

    private static final Path SOURCES =
            Path.of("../../lambda-archetype/src/main/resources/archetype-resources/src/main/java");

    private Starter() {}

    /** Compiles the starter into a folder, with the JSON library of that name in the archetype. */
    static App compiled(Path folder, String jsonLibrary) {
        try (Stream<Path> files = Files.list(SOURCES)) {
            Path sources = Files.createDirectories(folder.resolve("sources"));
            String other = jsonLibrary.equals("jackson-jr") ? "JacksonDatabindProvider" : "JacksonJrProvider";
            List<Path> wanted = files.filter(
                            file -> !file.getFileName().toString().startsWith(other))
                    .toList();
            for (Path file : wanted) {
                String text = Files.readString(file).replace("${package}", "com.acme");
                Files.writeString(sources.resolve(file.getFileName().toString()), resolved(text, jsonLibrary));
            }
            return compiled(sources, Files.createDirectories(folder.resolve("classes")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resolves the one condition that the archetype's sources have. */
    private static String resolved(String text, String jsonLibrary) {
        if (!text.contains("#if(")) {
            return text;
        }
        String databind = text.substring(text.indexOf("\n", text.indexOf("#if(")) + 1, text.indexOf("#else"));
        String jr = text.substring(text.indexOf("#else\n") + 6, text.indexOf("#end"));
        String chosen = jsonLibrary.equals("jackson-jr") ? jr : databind;
        return text.substring(0, text.indexOf("#if(")) + chosen + text.substring(text.indexOf("#end\n") + 5);
    }

    private static App compiled(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> list = Files.list(sources)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(list.toList());
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-proc:none",
                    "-XDstringConcat=inline");
            if (!compiler.getTask(null, files, null, options, null, units).call()) {
                throw new IllegalStateException("The starter does not compile");
            }
        }
        return App.of(classes, "com.acme.ItemsApplication", "com/acme/");
    }
}
