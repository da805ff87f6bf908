package dev.lambdamaven.plugin.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.index.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A folder of classes that is more than a folder. */
final class LinkedClassesTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAFolderThatCannotBeWalked() throws IOException {
        TestProject project = TestProject.items(folder);
        Path loop = project.classes().resolve("loop");
        Files.createSymbolicLink(loop, project.classes());

        assertThatThrownBy(project::build).isInstanceOf(LambdaException.class).hasMessage("""
                        The application's file %s cannot be read.

                          cause  java.nio.file.FileSystemLoopException: %1$s

                          Let the user who builds read it, or compile anew: mvn clean package""", loop);
    }

    @Test
    void refusesALinkToNothing() throws IOException {
        TestProject project = TestProject.items(folder);
        Path link = project.classes().resolve("app/nothing");
        Files.createSymbolicLink(link, folder.resolve("nowhere"));

        assertThatThrownBy(project::build).isInstanceOf(LambdaException.class).hasMessage("""
                        The application's file %s is a link to nothing.

                          cause  java.nio.file.NoSuchFileException: %1$s

                          Remove the link, or compile anew: mvn clean package""", link);
    }

    /** Skipped for root, who reads everything. */
    @Test
    void refusesAFolderThatMayNotBeRead() throws IOException {
        TestProject project = TestProject.items(folder);
        Path app = project.classes().resolve("app");
        Files.setPosixFilePermissions(app, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(app), "root reads everything");
            assertThatThrownBy(project::build)
                    .isInstanceOf(LambdaException.class)
                    .hasMessageStartingWith("The application's file " + app + " cannot be read.");
        } finally {
            Files.setPosixFilePermissions(app, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void looksForHandlersWhereItFindsClasses() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.write(elsewhere.resolve("Handler.class"), handler("app/Handler"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.createSymbolicLink(classes.resolve("app"), elsewhere);

        assertThat(handlers(classes)).containsExactly("app.Handler");

        Path loop = Files.createSymbolicLink(classes.resolve("loop"), classes);
        assertThatThrownBy(() -> handlers(classes))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("The application's file " + loop + " cannot be read.");
    }

    private static List<String> handlers(Path classes) {
        try (ClassPath classPath = ClassPath.open(classes, List.of())) {
            return HandlerFinder.find(classes, classPath);
        }
    }

    private static byte[] handler(String name) {
        ClassWriter type = new ClassWriter(0);
        String[] interfaces = {"com/amazonaws/services/lambda/runtime/RequestStreamHandler"};
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", interfaces);
        type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "<init>", "()V", null, null);
        type.visitEnd();
        return type.toByteArray();
    }
}
