package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedEntriesTest {

    private static final String INDEX = "META-INF/lambda-jaxrs/application.index";

    @TempDir
    private Path folder;

    @Test
    void liesInTheApplicationsJarWithItsFoldersAndNotInTargetClasses() throws IOException {
        TestProject project = TestProject.items(folder);

        build(project, "v1", "index");

        assertThat(entries(project.unpack("lib/items.jar")))
                .containsExactly(
                        "META-INF/ ",
                        "META-INF/lambda-jaxrs/ ",
                        INDEX + " index",
                        "app/ ",
                        "app/Health.class health",
                        "app/Items.class items",
                        "docs/ ",
                        "docs/size.txt groß");
        assertThat(project.classes().resolve("META-INF")).doesNotExist();
    }

    @Test
    void takesThePlaceOfAFileOfTheProject() throws IOException {
        TestProject project = TestProject.in(folder);
        project.file(INDEX, "stale");

        build(project, "v1", "fresh");

        assertThat(entries(project.unpack("lib/items.jar"))).contains(INDEX + " fresh");
    }

    @Test
    void isNotAskedForAgainUntilASettingChanges() throws IOException {
        TestProject project = TestProject.items(folder);
        DeploymentPackage first = build(project, "v1", "index");

        DeploymentPackage second = build(project, "v1", "never asked");
        DeploymentPackage third = build(project, "v2", "other");

        assertThat(second.unchanged()).isTrue();
        assertThat(second.facts()).isEqualTo(first.facts()).containsEntry("text", "index");
        assertThat(third.unchanged()).isFalse();
        assertThat(entries(project.unpack("lib/items.jar"))).contains(INDEX + " other");
    }

    private static DeploymentPackage build(TestProject project, String setting, String text) {
        PackageInput input = new PackageInput(
                "items",
                project.classes(),
                project.declared(),
                TestProject.TIMESTAMP,
                project.zip(),
                List.of(setting),
                CacheFolder.none());
        return Packager.build(
                input, () -> new Generated(new TreeMap<>(Map.of(INDEX, text.getBytes(UTF_8))), Map.of("text", text)));
    }

    private static List<String> entries(Path jar) throws IOException {
        List<String> contents = new ArrayList<>();
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                contents.add(entry.getName() + " "
                        + new String(file.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return contents;
    }
}
