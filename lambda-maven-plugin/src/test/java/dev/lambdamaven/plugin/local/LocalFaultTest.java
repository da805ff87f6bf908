package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.EchoFunction;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The local AWS itself cannot do its work. */
@Timeout(60)
class LocalFaultTest {

    @TempDir
    Path folder;

    @Test
    void tellsItsOwnFailureBehindAnHttpApi() throws IOException {
        List<String> notices = new CopyOnWriteArrayList<>();
        Files.createFile(folder.resolve("logs"));
        try (LocalAws aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), notices::add));
                Account account = new Account(aws)) {
            DeployedFunction.create(account, "items", EchoFunction.class);
            HttpApi api = HttpApi.create(account, "arn:aws:lambda:eu-central-1:000000000000:function:items")
                    .permit()
                    .deployed();

            HttpResponse<String> answer = api.get("/items/1");

            assertThat(answer.statusCode() + answer.body()).isEqualTo("500{\"message\":\"Internal Server Error\"}");
            assertThat(notices)
                    .singleElement()
                    .asString()
                    .startsWith("the local AWS failed on GET /items/1: java.io.UncheckedIOException: ")
                    .contains(folder.resolve("logs").toString());
        }
    }
}
