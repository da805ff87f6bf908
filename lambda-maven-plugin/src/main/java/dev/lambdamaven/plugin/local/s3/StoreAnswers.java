package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The forms of S3's answers. */
final class StoreAnswers {

    private StoreAnswers() {}

    static Answer xml(String text) {
        return new Answer(200, List.of(new Answer.Header("Content-Type", "application/xml")), Body.utf8(text));
    }

    /** An error; to HEAD there is only the status. */
    static Answer error(AwsError error, String method, String requestId) {
        if (method.equals("HEAD")) {
            return Answer.of(error.status());
        }
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>" + StoreXml.element("Code", error.code())
                + StoreXml.element("Message", error.text()) + StoreXml.element("RequestId", requestId)
                + StoreXml.element("HostId", "local") + "</Error>";
        return new Answer(
                error.status(), List.of(new Answer.Header("Content-Type", "application/xml")), Body.utf8(xml));
    }

    /** What GetObject and HeadObject say of an object. */
    static Answer object(StoredObject object, boolean withChecksums) {
        return described(new Answer(200, List.of(), Body.of(object.file())), object, withChecksums);
    }

    /** What they say of a part of it; the checksums are those of the whole. */
    static Answer part(StoredObject object, ByteRange range) {
        Body part = Body.part(object.file(), range.first(), range.length());
        return described(new Answer(206, List.of(), part), object, false)
                .with("Content-Range", range.of(object.size()));
    }

    private static Answer described(Answer content, StoredObject object, boolean withChecksums) {
        Answer answer = content.with("ETag", quoted(object.etag()))
                .with(
                        "Last-Modified",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                object.modified().atOffset(ZoneOffset.UTC)))
                .with("Accept-Ranges", "bytes")
                .with("x-amz-server-side-encryption", "AES256");
        for (var header : object.headers().entrySet()) {
            if (withChecksums || !header.getKey().startsWith("x-amz-checksum-")) {
                answer = answer.with(header.getKey(), header.getValue());
            }
        }
        return answer;
    }

    static String quoted(String etag) {
        return "\"" + etag + "\"";
    }
}
