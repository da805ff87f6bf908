package dev.lambdamaven.plugin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found does not depend on what is remembered, and what is remembered is not read again. */
final class ScanMemoryTest {

    private static final String ITEMS = "package app; @RS.Path(\"items\") public class Items {}";

    @TempDir
    private Path folder;

    /** By the name of the jar, since each test has each jar once. */
    private static final class Notes implements ScanMemory {

        private final Map<Path, byte[]> facts = new ConcurrentHashMap<>();

        @Override
        public Optional<byte[]> read(Path jar) {
            return Optional.ofNullable(facts.get(jar));
        }

        @Override
        public Consumer<byte[]> writer(Path jar) {
            return found -> facts.put(jar, found);
        }
    }

    /** A module of the reactor, a jar with an abstract application, one without a word of JAX-RS, and an implementation. */
    private TestApplication application(Namespace namespace) throws IOException {
        return TestApplication.bare(folder)
                .jar("api.jar", namespace, TestApplication.API)
                .jar("runtime.jar", namespace, TestApplication.JERSEY)
                .jar("adapter.jar", namespace, TestApplication.ADAPTER)
                .jar("module.jar", namespace, """
                        package mod; @RS.Path("orders") public class Orders { @RS.GET @RS.Path("{id}") public String one() { return ""; } }
                        package mod; @RS.Path("void") public abstract class Base { @RS.POST public void add() {} }
                        package mod; @RS.ext.Provider public class Mapper { Object o = new Object() {}; }""")
                .jar(
                        "plain.jar",
                        namespace,
                        "package plain; public class Parent extends org.glassfish.jersey.server.ResourceConfig {}")
                .classes(namespace, """
                        package app; public class App extends plain.Parent {}
                        package app; @RS.Path("items") public class Items extends mod.Base { public void add() {} }""");
    }

    @ParameterizedTest
    @EnumSource
    void findsTheSameWithAndWithoutMemory(Namespace namespace) throws IOException {
        TestApplication application = application(namespace);
        Notes notes = new Notes();

        ApplicationModel without = application.model();
        ApplicationModel first = application.model(notes);
        ApplicationModel second = application.model(notes);

        assertThat(without.resources()).hasSize(2);
        assertThat(without.applications()).hasSize(1);
        assertThat(first).isEqualTo(without);
        assertThat(second).isEqualTo(without);
        assertThat(notes.facts).hasSize(5);
    }

    /** A build that reads it whole needs more memory than there is, and the packager never gets to refuse the jar. */
    @Test
    void doesNotReadAClassThatCannotBeOne() throws IOException {
        Path jar = folder.resolve("bomb.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(1);
            out.putNextEntry(new ZipEntry("app/Small.class"));
            out.write(1);
            out.putNextEntry(new ZipEntry("app/Large.class"));
            for (int megabytes = 0; megabytes <= 64; megabytes++) {
                out.write(new byte[1 << 20]);
            }
        }
        try (Archive archive = new Archive.Jar(jar, ScanMemory.NONE, new AtomicBoolean())) {
            assertThat(archive.has("app/Large.class")).isTrue();
            assertThat(archive.bytes("app/Large.class")).isEmpty();
            assertThat(archive.bytes("app/Small.class")).isPresent();
        }
    }

    @Test
    void readsNoJarAgain() throws IOException {
        TestApplication application = application(Namespace.JAKARTA);
        Notes notes = new Notes();
        ApplicationModel before = application.model(notes);
        Files.delete(folder.resolve("module.jar"));

        assertThat(application.model(notes).providers())
                .isEqualTo(before.providers())
                .containsExactly("mod.Mapper");
        assertThat(application.model().providers()).isEmpty();
    }

    @Test
    void opensAJarForAFileThatItMayHaveOnly() throws IOException {
        TestApplication application = application(Namespace.JAKARTA);
        Notes notes = new Notes();
        application.model(notes);
        Files.delete(folder.resolve("plain.jar"));

        try (ClassPath classPath = application.open(notes)) {
            assertThat(classPath.bytes("mod/Orders")).isPresent();
            assertThat(classPath.bytes("plain/Parent")).isEmpty();
            assertThat(classPath.bytes("java/lang/Object")).isEmpty();
        }
    }

    @Test
    void takesDamagedFactsForNone() throws IOException {
        TestApplication application = application(Namespace.JAKARTA);
        Notes notes = new Notes();
        ApplicationModel whole = application.model(notes);
        Path module = folder.resolve("module.jar");
        byte[] facts = notes.read(module).orElseThrow();

        for (byte[] damaged : List.of(
                new byte[0],
                Arrays.copyOf(facts, facts.length - 1),
                Arrays.copyOf(facts, facts.length + 1),
                Arrays.copyOf(new byte[] {0, 0, 0, 99}, facts.length))) {
            notes.facts.put(module, damaged);
            assertThat(application.model(notes)).isEqualTo(whole);
            assertThat(notes.read(module)).contains(facts);
        }
    }

    @Test
    void remembersNothingOfWhatIsNoJar() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
        Notes notes = new Notes();

        try (ClassPath classPath = ClassPath.open(folder, List.of(broken), notes)) {
            assertThat(new ApplicationIndexer(classPath).isServable()).isFalse();
        }
        assertThat(notes.facts).isEmpty();
    }

    @Test
    void asksForServicesByTheirNames() throws IOException {
        TestApplication application = TestApplication.on(TestApplication.RESTEASY, folder)
                .jar("feature.jar", "package f; public class F {}", "jakarta.ws.rs.core.Feature")
                .classes(ITEMS);
        Notes notes = new Notes();
        application.model(notes);

        Stream.of(ScanMemory.NONE, notes).forEach(memory -> {
            try (ClassPath classPath = application.open(memory)) {
                assertThat(classPath.holdersOf("META-INF/services/jakarta.ws.rs.core.Feature"))
                        .containsExactly("feature.jar");
                assertThat(classPath.holdersOf("META-INF/services/none")).isEmpty();
            }
        });
    }
}
