package dev.lambdamaven.plugin.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lambda     | POST   | /2015-03-31/functions                        |                   | CreateFunction
            lambda     | POST   | /2015-03-31/functions/                       |                   | CreateFunction
            lambda     | GET    | /2015-03-31/functions/a/configuration        | Qualifier=1       | GetFunctionConfiguration
            lambda     | DELETE | /2015-03-31/functions/a/policy/s             |                   | RemovePermission
            lambda     | GET    | /2018-10-31/layers                           |                   | ListLayers
            lambda     | GET    | /2018-10-31/layers                           | find=LayerVersion | GetLayerVersionByArn
            lambda     | GET    | /2031-01-01/news                             |                   | GET /2031-01-01/news
            apigateway | PATCH  | /v2/apis/a/stages/$default                   |                   | UpdateStage
            apigateway | POST   | /v2/tags/arn%3Aaws%3Aapigateway%3A%3A%3A%2Fx |                   | TagResource
            s3         | PUT    | /b                                           |                   | CreateBucket
            s3         | GET    | /b                                           | location          | GetBucketLocation
            s3         | PUT    | /b                                           | lifecycle=        | PutBucketLifecycleConfiguration
            s3         | DELETE | /b                                           | lifecycle         | DeleteBucketLifecycle
            s3         | GET    | /b/                                          | uploads           | ListMultipartUploads
            s3         | GET    | /b                                           | list-type=2       | ListObjectsV2
            s3         | HEAD   | /b/a/c.zip                                   |                   | HeadObject
            s3         | POST   | /b/a/c.zip                                   | uploads=          | CreateMultipartUpload
            s3         | PUT    | /b/a/c.zip                                   | partNumber=1&uploadId=u | UploadPart
            s3         | POST   | /b/a/c.zip                                   | uploadId=u        | CompleteMultipartUpload
            s3         | GET    | /b/a/c.zip                                   | uploadId=u        | ListParts
            s3         | POST   | /b/a/c.zip                                   |                   | POST /b/a/c.zip
            """)
    void namesWhatAPathAsksFor(String service, String method, String path, String query, String name) {
        Request request = new Request(method, path, query == null ? "" : query, Map.of(), Body.EMPTY);

        assertThat(OperationNames.of(request, new Scope("eu-west-1", service))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Logs_20140328.CreateLogGroup |                                      | CreateLogGroup
                                         | Action=GetRole&Version=2010-05-08    | GetRole
                                         | nothing                              | POST /
            """)
    void namesWhatAHeaderOrAFormAsksFor(String target, String form, String name) {
        Map<String, List<String>> headers = target == null ? Map.of() : Map.of("x-amz-target", List.of(target));
        Request request = new Request("POST", "/", "", headers, Body.utf8(form == null ? "{}" : form));

        assertThat(OperationNames.of(request, new Scope("us-east-1", "iam"))).isEqualTo(name);
    }
}
