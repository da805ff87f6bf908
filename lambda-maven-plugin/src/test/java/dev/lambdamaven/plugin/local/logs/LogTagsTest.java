package dev.lambdamaven.plugin.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.ManualClock;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags and retention of log groups. */
class LogTagsTest {

    private static final String ARN = "'resourceArn':'arn:aws:logs:eu-west-1:000000000000:log-group:/aws/lambda/items'";
    private static final String GROUP = "'logGroupName':'/aws/lambda/items'";

    @TempDir
    Path folder;

    private LogsService service;

    @BeforeEach
    void open() {
        service = new LogsService(new LogGroups(folder, new ManualClock()));
    }

    @Test
    void keepsTheTagsThatAGroupWasMadeWithAndThoseAddedLater() {
        call("CreateLogGroup", "{" + GROUP + ",'tags':{'managed-by':'us'}}");
        call("TagResource", "{" + ARN + ",'tags':{'team':'blue','cost':'7'}}");
        call("UntagResource", "{" + ARN + ",'tagKeys':['cost']}");

        assertThat(call("ListTagsForResource", "{" + ARN + "}"))
                .startsWith("200 ")
                .contains("'managed-by':'us'", "'team':'blue'")
                .doesNotContain("cost");
    }

    @Test
    void keepsLogsForeverAgainWhenTheRetentionIsDeleted() {
        call("CreateLogGroup", "{" + GROUP + "}");
        call("PutRetentionPolicy", "{" + GROUP + ",'retentionInDays':14}");
        assertThat(call("DescribeLogGroups", "{}")).contains("'retentionInDays':14");

        call("DeleteRetentionPolicy", "{" + GROUP + "}");

        assertThat(call("DescribeLogGroups", "{}")).doesNotContain("retentionInDays");
    }

    @Test
    void knowsNoTagsOfAGroupThatIsNotThere() {
        assertThat(call("ListTagsForResource", "{" + ARN + "}"))
                .startsWith("400 ")
                .contains("ResourceNotFoundException");
    }

    private String call(String operation, String body) {
        Answer answer = service.answer(
                new Request(
                        "POST",
                        "/",
                        "",
                        Map.of("x-amz-target", List.of("Logs_20140328." + operation)),
                        Body.utf8(body.replace('\'', '"'))),
                new Scope("eu-west-1", "logs"));
        return answer.status() + " " + answer.body().text().replace('"', '\'');
    }
}
