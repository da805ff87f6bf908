package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** One jar to be placed under {@code lib/}, read again for each build and written with its entries uncompressed. */
sealed interface LibraryJar permits ClassesJar, DependencyJar {

    /** The files whose name, size and time tell whether this jar changed, under names that do not depend on the machine. */
    List<InputFile> files();

    /**
     * Writes the jar. Same content, same bytes, whatever the order, times and compression of the source.
     *
     * @throws LambdaException when the source cannot be read; a failure of {@code out} stays an {@link IOException}
     */
    void writeTo(OutputStream out, LocalDateTime timestamp) throws IOException;

    /**
     * What stands for all that its bytes depend on besides the time of its entries.
     *
     * @return empty when it is not worth keeping, since it changes with each build
     * @throws LambdaException when the source cannot be read
     */
    Optional<String> contentKey(ContentKeys keys);

    /** Roughly how many bytes there are to be deflated; the heaviest jar is begun first. */
    long weight();

    /** A file on disk and the name by which the fingerprint knows it. */
    record InputFile(String name, Path path) {}
}
