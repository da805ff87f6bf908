package dev.lambdamaven.jaxrs.event;

/** Who sent an event, and so in which form the answer has to be. */
public enum PayloadFormat {
    /** API Gateway HTTP API, payload format version 2.0: rawPath is decoded. */
    HTTP_API,
    /** Lambda function URL: payload format version 2.0 with an encoded rawPath. */
    FUNCTION_URL,
    /** API Gateway REST API, or an HTTP API with payload format version 1.0. */
    REST_API,
    /** Application Load Balancer whose target group sends one value per header. */
    ALB,
    /** Application Load Balancer whose target group has multi-value headers enabled. */
    ALB_MULTI_VALUE
}
