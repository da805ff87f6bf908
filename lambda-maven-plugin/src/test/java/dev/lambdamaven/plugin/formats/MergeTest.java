package dev.lambdamaven.plugin.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.formats.ArchiveListing.Entry;
import dev.lambdamaven.plugin.formats.MergedEntry.Copy;
import dev.lambdamaven.plugin.formats.MergedEntry.Services;
import dev.lambdamaven.plugin.formats.MergedEntry.Source;
import dev.lambdamaven.plugin.formats.MergedEntry.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of each file; a name with {@code #} has other content than the same name without. */
final class MergeTest {

    private static final ArchiveListing OWN = jar("target/classes", "app/Handler.class");

    @Test
    void takesTheFirstOnTheClassPathAndNamesWhatClashes() {
        Merge.Result merged =
                merge(jar("a.jar", "x/One.class", "x/Two.class"), jar("b.jar", "x/One.class#", "x/Two.class#"));

        assertThat(merged.entries()).containsEntry("x/One.class", new Copy(new Source(1, "x/One.class")));
        assertThat(merged.notes())
                .containsExactly(
                        "a.jar and b.jar have different files named x/One.class and 1 more; that of a.jar is used.");
    }

    @Test
    void saysNothingOfEqualFiles() {
        assertThat(merge(jar("a.jar", "x/One.class"), jar("b.jar", "x/One.class"))
                        .notes())
                .isEmpty();
    }

    @Test
    void joinsServicesAndTexts() {
        Merge.Result merged = merge(
                jar("a.jar", "META-INF/services/x.Spi", "META-INF/LICENSE", "notice.txt"),
                jar("b.jar", "META-INF/services/x.Spi#", "META-INF/LICENSE#"));

        assertThat(merged.entries())
                .containsEntry(
                        "META-INF/services/x.Spi",
                        new Services(List.of(
                                new Source(1, "META-INF/services/x.Spi"), new Source(2, "META-INF/services/x.Spi"))))
                .containsEntry(
                        "META-INF/LICENSE",
                        new Texts(List.of(new Source(1, "META-INF/LICENSE"), new Source(2, "META-INF/LICENSE"))))
                .containsKey("notice.txt");
        assertThat(merged.notes()).isEmpty();
    }

    @Test
    void dropsWhatSpeaksForAJarAsAWhole() {
        Merge.Result merged = merge(jar(
                "signed.jar",
                "META-INF/MANIFEST.MF",
                "META-INF/INDEX.LIST",
                "META-INF/X.SF",
                "META-INF/x.rsa",
                "module-info.class",
                "META-INF/versions/9/module-info.class"));

        assertThat(merged.entries()).containsOnlyKeys("app/Handler.class");
        assertThat(merged.notes())
                .containsExactly("The signatures of signed.jar are dropped: they do not hold for a merged jar.");
    }

    @Test
    void keepsAClassTogetherWithItsVersions() {
        Merge.Result merged = merge(
                jar("a.jar", "x/One.class"),
                multiRelease(
                        "b.jar",
                        "x/One.class#",
                        "META-INF/versions/11/x/One.class",
                        "x/Two.class",
                        "META-INF/versions/17/x/Two.class"));

        assertThat(merged.entries())
                .containsOnlyKeys(
                        "app/Handler.class", "x/One.class", "x/Two.class", "META-INF/versions/17/x/Two.class");
        assertThat(merged.multiRelease()).isTrue();
    }

    @Test
    void leavesOutVersionsThatNoClassLoaderLookedFor() {
        Merge.Result merged = merge(jar("a.jar", "x/One.class", "META-INF/versions/11/x/One.class"));

        assertThat(merged.entries()).containsOnlyKeys("app/Handler.class", "x/One.class");
        assertThat(merged.multiRelease()).isFalse();
    }

    @Test
    void tellsWhatLambdaDoesNotSee() {
        assertThat(merge(multiRelease("a.jar", "META-INF/versions/17/x/Late.class"))
                        .notes())
                .containsExactly(
                        "x/Late.class is there for later Java releases only: Lambda unpacks the jar and does not see it.");
    }

    @Test
    void letsNoNameBeAFileAndAFolder() {
        Merge.Result merged = merge(
                jar("a.jar", "META-INF/license", "x"), jar("b.jar", "META-INF/license/apache.txt", "x/One.class"));

        assertThat(merged.entries())
                .containsOnlyKeys(
                        "app/Handler.class", "META-INF/license.txt", "META-INF/license/apache.txt", "x/One.class");
        assertThat(merged.notes()).containsExactly("x is left out, since it is also the folder of x/One.class.");
    }

    private static Merge.Result merge(ArchiveListing... jars) {
        return Merge.of(Stream.concat(Stream.of(OWN), Stream.of(jars)).toList());
    }

    private static ArchiveListing jar(String name, String... entries) {
        return new ArchiveListing(name, false, entries(entries));
    }

    private static ArchiveListing multiRelease(String name, String... entries) {
        return new ArchiveListing(name, true, entries(entries));
    }

    private static List<Entry> entries(String... names) {
        return Stream.of(names)
                .map(name -> new Entry(name.replace("#", ""), 1, name.hashCode()))
                .toList();
    }
}
