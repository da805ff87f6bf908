package dev.lambdamaven.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RequestListTest {

    @Test
    void goesOutByteForByte() {
        Request request = RequestList.parse("# remark\n### name\nPOST /a//%zz?q=\\xFF{\nX-A:  b \n\né\\x00\n")
                .get(0);

        assertThat(new String(request.wire(), StandardCharsets.ISO_8859_1))
                .isEqualTo(
                        "POST /a//%zz?q=\u00ff{ HTTP/1.1\r\nHost: api.example.com\r\nX-A:  b \r\nContent-Length: 3\r\n"
                                + "Connection: close\r\n\r\n\u00c3\u00a9\u0000");
    }

    @Test
    void repeatsABody() {
        assertThat(RequestList.parse("### name\nPOST /\n\n<ab * 3>\n").get(0).body())
                .isEqualTo("ababab");
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestHasANameOfItsOwn(Variant variant) {
        assertThat(variant.requests())
                .extracting(Request::name)
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }
}
