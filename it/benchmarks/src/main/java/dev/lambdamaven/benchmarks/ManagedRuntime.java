package dev.lambdamaven.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A JVM as the managed runtime of a 512 MB function starts it.
 *
 * @param feature its version, 17 or 25
 * @param java its {@code java}
 * @param archive the class archive of the runtime, which knows nothing of the function
 */
record ManagedRuntime(int feature, Path java, Path archive) {

    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";
    private static final List<String> JARS =
            List.of("aws-lambda-java-core", "aws-lambda-java-runtime", "aws-lambda-java-serialization", "utils-lite");

    /** Finds a JDK's {@code java}; the archive is still to be made. */
    static ManagedRuntime of(int feature, Path home, Path folder) {
        return new ManagedRuntime(feature, home.resolve("bin/java"), folder.resolve("runtime-" + feature + ".archive"));
    }

    /** The command line of the java17 runtime as functions have seen it; AWS does not publish that of java25. */
    List<String> command(Path library, String handler) {
        List<String> line = new ArrayList<>(List.of(java.toString(), "-XX:MaxHeapSize=445645k", "-XX:+UseSerialGC"));
        if (Files.exists(archive)) {
            line.addAll(
                    feature < 25
                            ? List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive)
                            : List.of("-XX:AOTCache=" + archive));
        }
        line.addAll(common(library));
        line.add(handler);
        return line;
    }

    /** The same, but writing the archive when it ends, where the JDK can do that. */
    List<String> training(Path library, String handler) {
        List<String> line = new ArrayList<>(List.of(java.toString(), "-XX:MaxHeapSize=445645k", "-XX:+UseSerialGC"));
        line.add("-XX:AOTCacheOutput=" + archive);
        line.addAll(common(library));
        line.add(handler);
        return line;
    }

    private List<String> common(Path library) {
        List<String> flags = new ArrayList<>(List.of(
                "-XX:+TieredCompilation",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-XX:+ErrorFileToStderr",
                "-D" + CLIENT + "runtimeapi.NativeClient.JNI=" + library));
        if (feature >= 24) {
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        flags.addAll(List.of("-classpath", classPath(), CLIENT + "AWSLambda"));
        return flags;
    }

    /** Archives all classes of the client and those that the JDK archives by default. */
    void dumpArchive() throws IOException {
        List<String> classes = new ArrayList<>(
                Files.readAllLines(java.resolve("../../lib/classlist").normalize()));
        for (String jar : classPath().split(File.pathSeparator, -1)) {
            classes.addAll(classesOf(jar));
        }
        Path list = archive.resolveSibling("classlist");
        Files.write(list, classes);
        List<String> line = new ArrayList<>(List.of(java.toString(), "-Xshare:dump", "-XX:+UseSerialGC"));
        line.addAll(List.of("-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + archive));
        line.addAll(List.of("-classpath", classPath()));
        Processes.run(line, list.resolveSibling("."), "the runtime's class archive");
    }

    private static List<String> classesOf(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> !name.equals("module-info"))
                    .toList();
        }
    }

    private static String classPath() {
        String[] entries = System.getProperty("java.class.path", "").split(File.pathSeparator, -1);
        return JARS.stream()
                .flatMap(jar -> Stream.of(entries)
                        .filter(entry -> new File(entry).getName().startsWith(jar)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A copy of the client's native half: processes that share one crash. */
    static void copyLibrary(Path target) throws IOException {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String build = arch.equals("aarch64") ? "aarch_64" : "x86_64";
        String resource = "/jni/libaws-lambda-jni.linux-" + build + ".so";
        try (InputStream in = ManagedRuntime.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in, resource), target);
        }
    }
}
