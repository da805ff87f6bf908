package dev.lambdamaven.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of type {@code URI} of a {@link LambdaTest} that takes the function's base URL, for another client than {@link
 * LambdaClient}. It has no slash at its end, and may have a path.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface LambdaUrl {}
