package dev.lambdamaven.plugin.live;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources a few times and keeps nothing of it. A compiler that has just been loaded takes several times as long as one that has
 * worked for a while, and Maven's runs in this JVM too: so somebody's first edit need not wait for that.
 */
public final class CompilerWarmUp {

    private static final int ROUNDS = 4;
    private static final int MOST_SOURCES = 40;

    private final List<Path> sources;
    private final List<Path> classPath;
    private final List<String> options;
    private volatile boolean ended;

    /**
     * Nothing is done yet.
     *
     * @param sources some of the project's own
     * @param classPath they are compiled against
     * @param options of javac
     */
    public CompilerWarmUp(List<Path> sources, List<Path> classPath, List<String> options) {
        this.sources = sources.stream().limit(MOST_SOURCES).toList();
        this.classPath = List.copyOf(classPath);
        this.options = List.copyOf(options);
    }

    /** Whoever compiles in earnest needs the machine for that; what has begun goes on. */
    public void end() {
        ended = true;
    }

    /**
     * Does it in the background.
     *
     * @param first what is more urgent; if it does not come to pass, two seconds are waited for it
     */
    public void startAfter(CompletableFuture<Void> first) {
        Thread thread = new Thread(() -> run(first.completeOnTimeout(null, 2, TimeUnit.SECONDS)), "lambda-run-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(CompletableFuture<Void> first) {
        first.join();
        Optional<JavaCompiler> compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler());
        try {
            for (int round = 0; round < ROUNDS && !ended && compiler.isPresent() && !sources.isEmpty(); round++) {
                compile(compiler.get());
            }
        } catch (IOException | RuntimeException alsoFine) {
            // The first edit takes a little longer then.
        }
    }

    private void compile(JavaCompiler compiler) throws IOException {
        try (StandardJavaFileManager files = compiler.getStandardFileManager(nothing -> {}, null, null)) {
            files.setLocationFromPaths(javax.tools.StandardLocation.CLASS_PATH, classPath);
            List<String> all = Stream.concat(Stream.of("-proc:none", "-nowarn"), options.stream())
                    .collect(Collectors.toList());
            compiler.getTask(
                            new StringWriter(),
                            new Nowhere(files),
                            nothing -> {},
                            all,
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
    }

    /** Takes classes and forgets them. */
    private static final class Nowhere extends ForwardingJavaFileManager<JavaFileManager> {

        Nowhere(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("nowhere:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
