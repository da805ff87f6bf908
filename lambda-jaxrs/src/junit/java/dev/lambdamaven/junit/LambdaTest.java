package dev.lambdamaven.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that calls the function over HTTP. Its constructors and methods may have a parameter of type {@link LambdaClient},
 * and of type {@code URI} with {@link LambdaUrl}; with {@link LocalAws} either is about the local AWS around the function.
 *
 * <p>The function is that at the system property {@code lambda.url}, else at the environment variable {@code LAMBDA_URL}, else one
 * that is started for all tests of this JVM and ends with it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(LambdaExtension.class)
public @interface LambdaTest {}
