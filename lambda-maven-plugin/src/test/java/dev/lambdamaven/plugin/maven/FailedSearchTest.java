package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.content.ContentSettings;
import dev.lambdamaven.plugin.formats.Format;
import dev.lambdamaven.plugin.index.ClassPath;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What was found while something could not be read is not kept under what is there. */
final class FailedSearchTest implements Opcodes {

    @TempDir
    private Path folder;

    @Test
    void keepsNothingWhereAJarCouldNotBeRead() throws Exception {
        Path jar = folder.resolve("library.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("app/Some.class"));
        }
        Path classes = Files.createDirectories(folder.resolve("target/classes/app"));
        Files.write(classes.resolve("Hello.class"), handler());
        Files.move(jar, folder.resolve("away.jar"));

        assertThat(keptAfter(jar, () -> Files.move(folder.resolve("away.jar"), jar)))
                .isFalse();
        assertThat(keptAfter(jar, () -> jar)).isTrue();
    }

    /** Searches once the jar was opened, or could not be, and was put back. */
    private boolean keptAfter(Path jar, Callable<Path> between) throws Exception {
        ProjectFiles files = files();
        PackageForm form = new PackageForm(Format.ZIP, false, warning -> {});
        FunctionPackage wanted =
                new FunctionPackage(files, Optional.empty(), Optional.empty(), FastPath.AUTO, "1", form);
        try (ClassPath classPath = ClassPath.open(files.classes(), List.of(jar))) {
            Search search = new Search(wanted, Optional.empty(), classPath);
            assertThat(between.call()).exists();
            KeptFindings kept = kept(files, jar);
            Findings found = FoundFunction.by(search, false, kept).findings().get();
            assertThat(found.handler().value()).isEqualTo("app.Hello");
            return kept(files, jar).read().isPresent();
        }
    }

    private static KeptFindings kept(ProjectFiles files, Path jar) {
        return KeptFindings.of(files.input(List.of()), List.of(jar), Optional.of("1"));
    }

    private ProjectFiles files() {
        MavenProject project = new MavenProject(new Model());
        project.setArtifactId("items");
        project.getModel().setBuild(new Build());
        project.getBuild().setOutputDirectory(folder.resolve("target/classes").toString());
        project.getBuild().setFinalName("items");
        CacheFolder cache = CacheFolder.at(folder.resolve("cache"), InstantSource.system(), notice -> {});
        ContentSettings content = ContentSettings.of(JavaRuntime.JAVA21, Architecture.X86_64);
        return new ProjectFiles(project, folder.resolve("target"), null, cache, content);
    }

    private static byte[] handler() {
        ClassWriter written = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String[] handler = {"com/amazonaws/services/lambda/runtime/RequestStreamHandler"};
        written.visit(V17, ACC_PUBLIC, "app/Hello", null, "java/lang/Object", handler);
        MethodVisitor constructor = written.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitInsn(RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
        return written.toByteArray();
    }
}
