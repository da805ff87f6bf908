package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients never stop asking while one release follows the other, good ones and ones that fail their checks. */
@Timeout(180)
final class HammeredReleasesTest {

    /** Twenty with {@code -Dlambda.test.releases=20}. */
    private static final int RELEASES = Integer.getInteger("lambda.test.releases", 4);

    private static final int CLIENTS = 3;

    @TempDir
    private Path folder;

    private TestAccount account;
    private DeploymentPackage code;

    @BeforeEach
    void startAws() throws IOException {
        account = new TestAccount(folder, Delays.brief());
        code = account.code();
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void noRequestFailsOrIsAnsweredByAVersionThatWasNotReleased() {
        URI url = release("good 0").url().orElseThrow();
        List<String> released = new ArrayList<>(List.of("1"));
        List<Client> clients =
                Stream.generate(() -> Client.of(url)).limit(CLIENTS).toList();
        try {
            for (int i = 1; i <= RELEASES; i++) {
                boolean good = i % 3 != 0;
                Deployment deployment = release((good ? "good " : MoodyFunction.BROKEN + " ") + i);
                assertThat(deployment.failed().isEmpty()).isEqualTo(good);
                released.add(deployment.version());
            }
        } finally {
            clients.forEach(Client::close);
        }

        Set<String> rightAnswers =
                released.stream().map(version -> "200 good " + version).collect(Collectors.toSet());
        assertThat(clients).allSatisfy(client -> {
            assertThat(client.answers().keySet()).isSubsetOf(rightAnswers);
            assertThat(client.answers()).hasSizeGreaterThan(1);
        });
    }

    private Deployment release(String mood) {
        return account.deployer(MoodyReleases.gate(account.log()::add))
                .deploy(MoodyReleases.named("orders", mood), code);
    }
}
