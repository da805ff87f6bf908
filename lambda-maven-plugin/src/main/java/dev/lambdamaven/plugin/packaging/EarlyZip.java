package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * Writes a zip of jars from the moment its dependencies are known: they are packed, written and hashed while it is still being found out
 * what goes into the application's own jar. For packages out of whose jars no file can stay.
 */
public final class EarlyZip implements PackageWriter {

    private final String ownName;
    private final ClassesJar own;
    private final PartFile part;
    private final BlockMaker maker;
    private final Blocks blocks;
    private final CompletableFuture<Block> ownBlock = new CompletableFuture<>();
    private final FutureTask<PackageZip.Written> writing;

    private EarlyZip(PackageInput input, PartFile part, Function<Path, JarWatcher> watchers) {
        SortedMap<String, LibraryJar> jars = LibraryJars.of(input);
        TreeSet<String> names = new TreeSet<>(jars.keySet());
        this.part = part;
        this.ownName = LibraryJars.own(input);
        this.own = (ClassesJar) Objects.requireNonNull(jars.get(ownName));
        this.maker =
                new BlockMaker(input.timestamp(), input.cache(), part.path().resolveSibling(""), watchers);
        SortedMap<String, LibraryJar> dependencies = new TreeMap<>(jars);
        dependencies.remove(ownName);
        this.blocks = Blocks.of(dependencies, maker);
        this.writing = new FutureTask<>(() -> PackageZip.write(part.path(), names, this::block, input.timestamp()));
    }

    /**
     * Begins; where nothing can be written, whoever writes the package says so.
     *
     * @param watchers of each dependency that was not packed before
     * @throws dev.lambdamaven.plugin.LambdaException when a dependency is missing or two jars have one name
     */
    public static PackageWriter begin(PackageInput input, Function<Path, JarWatcher> watchers) {
        PartFile part;
        try {
            part = PartFile.beside(input.zip());
        } catch (IOException unwritable) {
            return Packager.zip();
        }
        EarlyZip zip = new EarlyZip(input, part, watchers);
        Blocks.worker(zip.writing).start();
        return zip;
    }

    private Block block(String name) throws IOException {
        return name.equals(ownName) ? ownBlock.join() : blocks.block(name);
    }

    @Override
    public Written write(Path file, PackageInput input, Generated generated) throws IOException {
        if (!generated.leftOut().entries().isEmpty()) {
            return Packager.zip().write(file, input, generated);
        }
        ownBlock.complete(maker.block(own.with(generated.entries())));
        try {
            PackageZip.Written written = writing.get();
            Files.move(part.path(), file, StandardCopyOption.REPLACE_EXISTING);
            return Written.of(written, LibraryJars.FOLDER, input.dependencies());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the build was interrupted");
        } catch (ExecutionException e) {
            throw Blocks.sameKind(e.getCause());
        }
    }

    @Override
    public void await(Path jar) {
        blocks.await(LibraryJars.FOLDER + jar.getFileName());
    }

    /** Not by interrupting: that would damage what is being kept for the next build. */
    @Override
    public void close() {
        ownBlock.completeExceptionally(new CancellationException("the package is not written"));
        try (part) {
            blocks.close();
            awaitWriter();
            if (!ownBlock.isCompletedExceptionally()) {
                ownBlock.join().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitWriter() {
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // Whoever wanted the package was told, or wants it no more.
        }
    }
}
