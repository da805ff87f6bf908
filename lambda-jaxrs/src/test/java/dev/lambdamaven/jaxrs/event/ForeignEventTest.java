package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events that are no HTTP request: the message says what came, by names and never by values. */
class ForeignEventTest {

    private static final String EXPECTED =
            ". Expected a request from an API Gateway HTTP API or REST API, from a function URL"
                    + " or from an Application Load Balancer: either \"version\" is \"2.0\" and \"requestContext\" has \"http\" with"
                    + " a \"method\", or there are \"httpMethod\" and \"path\".";

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "{'key1':'secret','key2':1} > an object with the members key1, key2",
                "{} > an object without members",
                "[{'version':'2.0'}] > a JSON array",
                "'secret' > a JSON value that is no object",
                "null > a JSON value that is no object",
                "{'a\\nb\u009B\u202E':1} > an object with the members a?b??",
                "{'version':'2.0','requestContext':{}} > an object with the members version, requestContext",
                "{'version':'2.0','requestContext':{'http':{'method':''}}} > an object with the members version, requestContext",
                "{'version':'2.0','httpMethod':'GET','path':'/'} > an object with the members version, httpMethod, path",
                "{'httpMethod':'GET','apiPath':'/','agent':{}} > an object with the members httpMethod, apiPath, agent",
                "{'path':'/','requestContext':{'elb':{}}} > an object with the members path, requestContext",
                "{'Records':'secret'} > an object with the members Records",
                "{'Records':[]} > an object with the members Records",
                "{'Records':[{'eventSource':'secret'}]} > an object with the members Records",
                "{'Records':[{'eventSource':'aws:sqs','body':'secret'}]} > records of Amazon SQS, an object with the members Records",
                "{'Records':[{'EventSource':'aws:sns'},{}]} > records of Amazon SNS, an object with the members Records",
                "{'Records':[{'eventSource':'aws:s3'}]} > records of Amazon S3, an object with the members Records",
                "{'Records':[{'eventSource':'aws:dynamodb'}]} > records of Amazon DynamoDB Streams, an object with the members Records",
                "{'Records':[{'cf':{'request':{'uri':'/'}}}]} > an event of Lambda@Edge, an object with the members Records",
                "{'version':'0','source':'aws.events','detail-type':'Scheduled Event'}"
                        + " > an event of Amazon EventBridge, an object with the members version, source, detail-type",
                "{'requestContext':{'connectionId':'a=','eventType':'MESSAGE'},'body':'secret'}"
                        + " > an event of an API Gateway WebSocket API, an object with the members requestContext, body",
                "{'version':'2.0','path':'/','method':'GET','requestContext':{'serviceArn':'arn:secret'}}"
                        + " > a request from VPC Lattice, an object with the members version, path, method, requestContext",
                "{'raw_path':'/','method':'GET'} > a request from VPC Lattice, an object with the members raw_path, method",
                "{'type':'TOKEN','authorizationToken':'secret','methodArn':'arn:secret'} > a question to a Lambda authorizer of"
                        + " API Gateway, an object with the members type, authorizationToken, methodArn",
                "{'version':'1.0','methodArn':'arn:secret','httpMethod':'GET','path':'/'} > a question to a Lambda authorizer of"
                        + " API Gateway, an object with the members version, methodArn, httpMethod, path",
                "{'version':'2.0','routeArn':'arn:secret','rawPath':'/','requestContext':{'http':{'method':'GET'}}} > a question to"
                        + " a Lambda authorizer of API Gateway, an object with the members version, routeArn, rawPath, requestContext",
            })
    void isNamed(String json, String kind) {
        assertThatThrownBy(() -> Events.read(json))
                .isInstanceOf(NotAnHttpEventException.class)
                .hasMessage("The event is no HTTP request: it is " + kind + EXPECTED);
    }

    @Test
    void hasAShortNameHoweverManyMembersThereAre() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 20; i++) {
            json.append("'m").append(i).append(i == 0 ? "x".repeat(60) : "").append("':1,");
        }

        assertThatThrownBy(() -> Events.read(json.append("'last':1}").toString()))
                .hasMessageContaining("the members m0" + "x".repeat(38) + "..., m1, ")
                .hasMessageContaining(", m11 and 9 more.");
    }
}
