package dev.lambdamaven.plugin.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values are made up, and broken by a bar so that no scanner takes this file for a leak. */
final class SecretPatternsTest {

    @ParameterizedTest
    @CsvSource({
        "aws.accessKeyId=AKIA|ABCDEFGHIJKLMNOP,an AWS access key id",
        "{\"key\": \"ASIA|ABCDEFGHIJ234567\"},an AWS access key id",
        "aws_secret_access_key = abcdefghij|ABCDEFGHIJ0123456789+/abcdefgh,an AWS secret access key",
        "AWS_SECRET_ACCESS_KEY=abcdefghij|ABCDEFGHIJ0123456789+/abcdefgh,an AWS secret access key",
        "secretKey: x  # aws.secretKey=abcdefghij|ABCDEFGHIJ0123456789+/abcdefgh,an AWS secret access key",
        "token=ghp_|abcdefghijklmnopqrstuvwxyz0123456789,a GitHub token",
        "token=github_pat_|abcdefghijklmnopqrstuvwxyz0123456789_abcdefghijklmnopqrstuvwxyz,a GitHub token",
        "glpat-|abcdefghij0123456789,a GitLab token",
        "hook: xoxb-|1234567890-abcdefghijkl,a Slack token",
        "stripe=sk_live_|abcdefghijklmnopqrst,a Stripe key",
        "maps=AIza|abcdefghijklmnopqrstuvwxyz012345678,a Google API key",
        "//registry/:_authToken=npm_|abcdefghijklmnopqrstuvwxyz0123456789,an npm token",
    })
    void knowsCredentialsByTheirShape(String line, String what) {
        assertThat(SecretPatterns.certain(line.replace("|", ""))).hasValue(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws.accessKeyId=AKIAIOSFODNN7EXAMPLE",
                "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "AKIA is how the id of a key begins",
                "AKIAabcdefghijklmnop",
                "NAKIAABCDEFGHIJKLMNOP",
                "aws_secret_access_key=${env.AWS_SECRET_ACCESS_KEY}",
                "highp_signal",
                "github_pat_ begins such a token",
            })
    void leavesAloneWhatOnlyLooksLikeIt(String line) {
        assertThat(SecretPatterns.certain(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.password=hunter2x",
                "  password: s3cretpass",
                "\"apiKey\": \"0a1b2c3d4e5f\"",
                "<password>correct1horse</password>",
                "api-key = 0a1b2c3d4e5f",
                "spring.security.oauth2.client-secret=Zx81Zx81Zx81",
                "url=jdbc:postgresql://app:hunter2x@db/items",
            })
    void doubtsValuesThatAreCalledSecrets(String line) {
        assertThat(SecretPatterns.likely(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.password=${DB_PASSWORD}",
                "db.password=@db.password1@",
                "db.password=",
                "db.password=secretsecret",
                "login.password=Please enter your password2",
                "password.provider=com.acme.Passwords2",
                "secret.arn=arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1b2c3",
                "token.url=https://login.example.com/oauth2/token",
                "token.file=/var/run/token2",
                "key: value12345",
                "monkey=banana123",
                "url=https://example.com/a:b@c",
                "password={{ vault_password1 }}",
                "<password>$(PASSWORD1)</password>",
            })
    void leavesPlaceholdersAndLabelsAlone(String line) {
        assertThat(SecretPatterns.likely(line)).isEmpty();
    }
}
