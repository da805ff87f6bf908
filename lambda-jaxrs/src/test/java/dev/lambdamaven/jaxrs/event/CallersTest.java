package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.http.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the authorizers say about the caller. */
class CallersTest {

    private static final String SUBJECT = "6c1a2f3e-0000-4000-8000-000000000001";
    private static final String JANE = "arn:aws:iam::123456789012:user/jane";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caller-jwt | " + SUBJECT + " | JWT | admin poweruser",
                "caller-iam | " + JANE + " | AWS_IAM | ''",
                "caller-lambda | jane | CUSTOM | admin poweruser",
                "caller-rest-cognito | " + SUBJECT + " | JWT | admin poweruser",
                "caller-rest-lambda | jane | CUSTOM | admin poweruser",
                "caller-rest-iam | " + JANE + " | AWS_IAM | ''",
                "caller-http-api-1.0 | jane | JWT | admin",
                "get-with-query | '' | '' | ''",
                "function-url | '' | '' | ''",
                "rest-api-path | '' | '' | ''",
            })
    void nameTheCaller(String fixture, String name, String scheme, String roles) {
        Caller caller = HttpEvents.read(Events.fixture(fixture)).request().caller();

        assertThat(caller.name()).isEqualTo(name);
        assertThat(caller.scheme()).isEqualTo(scheme);
        assertThat(String.join(" ", caller.roles())).isEqualTo(roles);
        assertThat(caller.address()).isEqualTo("192.0.2.1");
    }

    @Test
    void keepTheTypesOfALambdaAuthorizer() {
        assertThat(HttpEvents.read(Events.fixture("caller-lambda"))
                        .request()
                        .caller()
                        .claims())
                .isEqualTo(Map.of(
                        "principalId",
                        "jane",
                        "level",
                        3L,
                        "ratio",
                        0.5,
                        "active",
                        true,
                        "roles",
                        List.of("admin", "poweruser"),
                        "plan",
                        Map.of("name", "gold")));
    }

    @Test
    void keepTheClaimsOfAToken() {
        assertThat(HttpEvents.read(Events.fixture("caller-jwt"))
                        .request()
                        .caller()
                        .claims())
                .containsEntry("scope", "items/read items/write")
                .containsEntry("cognito:groups", "[admin poweruser]")
                .containsEntry("username", "jane");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'jwt':{'claims':{'client_id':'machine'},'scopes':null}} | machine | JWT | []",
                "{'jwt':{'claims':{'sub':'','client_id':'machine'}}} | machine | JWT | []",
                "{'jwt':{'claims':{'scope':'a'},'scopes':['a']}} | '' | '' | []",
                "{'jwt':{'claims':null,'scopes':null}} | '' | '' | []",
                "{'jwt':{'claims':{'sub':'x','cognito:groups':'[]'}}} | x | JWT | []",
                "{'jwt':{'claims':{'sub':'x','cognito:groups':'admin'}}} | x | JWT | [admin]",
                "{'jwt':{'claims':{'sub':'x','cognito:groups':'[a,b c]'}}} | x | JWT | [a,b, c]",
                "{'jwt':{'claims':{'sub':'x','cognito:groups':['a',1,'b c']}}} | x | JWT | [a, b c]",
                "{'jwt':{'claims':{'sub':'x','cognito:groups':7}}} | x | JWT | []",
                "{'jwt':{'claims':{'sub':'x','roles':'[admin]','scope':'admin','groups':'[admin]'}}} | x | JWT | []",
                "{'iam':{'userArn':null,'cognitoIdentity':{'identityId':'eu-west-1:1'}}} | eu-west-1:1 | AWS_IAM | []",
                "{'iam':{'cognitoIdentity':null}} | '' | '' | []",
                "{'lambda':{'principalId':7,'roles':'a, b,'}} | 7 | CUSTOM | [a, b]",
                "{'lambda':{'roles':['admin']}} | '' | '' | []",
                "{'lambda':{'principalId':['x']}} | '' | '' | []",
                "{'lambda':{'principalId':'x','principalId':null}} | '' | '' | []",
                "{'lambda':null} | '' | '' | []",
                "{'jwt':'x','iam':5,'claims':true} | '' | '' | []",
                "{} | '' | '' | []",
            })
    void areReadWhateverIsMissing(String authorizer, String name, String scheme, String roles) {
        Caller caller = caller(authorizer);

        assertThat(caller.name()).isEqualTo(name);
        assertThat(caller.scheme()).isEqualTo(scheme);
        assertThat(caller.roles()).hasToString(roles);
    }

    @Test
    void keepWhatAnAuthorizerSaidWithoutAName() {
        assertThat(
                        caller(
                                "{'lambda':{'tenant':'t1','none':null,'list':[null,1e2,-9007199254740993,12345678901234567000]}}"))
                .isEqualTo(new Caller(
                        "",
                        "",
                        "",
                        Set.of(),
                        Map.of("tenant", "t1", "list", List.of(100.0, -9007199254740993L, 1.2345678901234567E19))));
    }

    private static Caller caller(String authorizer) {
        return Events.request(
                        "{'version':'2.0','requestContext':{'http':{'method':'GET'},'authorizer':" + authorizer + "}}")
                .caller();
    }
}
