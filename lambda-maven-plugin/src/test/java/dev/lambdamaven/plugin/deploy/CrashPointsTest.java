package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever call a build dies at, the next build ends where an undisturbed one would have: nothing twice, nothing left over.
 *
 * <p>The build is a JVM of its own and dies as by {@code kill -9}.
 */
@Timeout(120)
final class CrashPointsTest {

    private static final Map<CrashScene, AccountState> UNDISTURBED = new EnumMap<>(CrashScene.class);

    /** Where a build had ended before it could die. */
    private static final Map<CrashScene, Integer> BEYOND = new EnumMap<>(CrashScene.class);

    @TempDir
    private static Path classes;

    @BeforeAll
    static void compileWhatIsDeployed() throws IOException {
        CrashScene.write(classes);
    }

    @ParameterizedTest
    @MethodSource("dev.lambdamaven.plugin.deploy.CrashPoint#chosen")
    void theNextBuildEndsWhereAnUndisturbedOneWouldHave(CrashPoint point, @TempDir Path folder) throws Exception {
        assumeTrue(point.call() <= BEYOND.getOrDefault(point.scene(), Integer.MAX_VALUE), "The build ends before.");
        AccountState undisturbed = undisturbed(point.scene(), folder.resolve("undisturbed"));
        try (TestAccount account = new TestAccount(folder.resolve("aws"), Delays.brief())) {
            point.scene().prepare(target(account), classes);
            account.proxy().newCalls();
            Process build = build(point.scene(), account);
            try {
                account.proxy().crash(point, build);
                assertThat(build.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                build.destroyForcibly();
            }
            if (account.proxy().newCalls().size() < point.call()) {
                BEYOND.merge(point.scene(), point.call(), Math::min);
            }

            point.scene().run(target(account), classes);

            assertThat(AccountState.of(target(account), point.scene().wanted())).isEqualTo(undisturbed);
        }
    }

    private static AccountState undisturbed(CrashScene scene, Path folder) throws IOException {
        if (!UNDISTURBED.containsKey(scene)) {
            try (TestAccount account = new TestAccount(folder, Delays.brief())) {
                scene.prepare(target(account), classes);
                scene.run(target(account), classes);
                UNDISTURBED.put(scene, AccountState.of(target(account), scene.wanted()));
            }
        }
        return UNDISTURBED.get(scene);
    }

    private static AwsTarget target(TestAccount account) {
        return AwsTarget.local(account.proxy().endpoint(), "eu-west-1");
    }

    private static Process build(CrashScene scene, TestAccount account) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashScene.class.getName(),
                        scene.name(),
                        account.proxy().endpoint().toString(),
                        classes.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
