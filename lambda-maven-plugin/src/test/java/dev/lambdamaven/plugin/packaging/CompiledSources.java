package dev.lambdamaven.plugin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Classes that are compiled for a test, below one folder. In a source {@code HANDLE} stands for a method that Lambda could call. */
record CompiledSources(Path folder) {

    private static final String HANDLE = "{ public void handleRequest(InputStream i, OutputStream o, Context c) {} }";

    /** Compiles sources of one line each. */
    Path compiled(String name, String classPath, String sources) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name));
        String all = System.getProperty("java.class.path") + File.pathSeparator + classPath;
        List<String> options = new ArrayList<>(List.of("-proc:none", "-d", target.toString(), "-cp", all));
        for (String source : sources.lines().toList()) {
            options.add(written(source).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)))
                .isZero();
        return target;
    }

    private Path written(String source) throws IOException {
        Matcher type = Pattern.compile("(class|interface) (\\w+)").matcher(source);
        String file = type.find() ? type.group(2) : "module-info";
        Path sources = Files.createDirectories(folder.resolve("sources"));
        String imports = "import java.io.*; import com.amazonaws.services.lambda.runtime.*;";
        return Files.writeString(
                sources.resolve(file + ".java"),
                source.replaceFirst("(package \\w+;)", "$1 " + imports).replace("HANDLE", HANDLE));
    }

    Path jarOf(Path compiled) throws IOException {
        Path zip = folder.resolve(compiled.getFileName() + ".jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> walk = Files.walk(compiled)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = compiled.relativize(file).toString();
                out.putNextEntry(new ZipEntry(name.replace('\\', '/')));
                out.write(Files.readAllBytes(file));
            }
        }
        return zip;
    }
}
