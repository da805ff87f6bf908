package dev.lambdamaven.jaxrs.direct;

import org.jspecify.annotations.Nullable;

/** What is generated for one application when it is packaged: its methods and constructors, called without reflection. */
public interface Calls {

    /** Returns the text of {@code META-INF/lambda-jaxrs/routes.index}; a constant is quicker to reach than a file in a jar. */
    String index();

    /** Makes a new object of the class that has this number in the index. */
    Object create(int type) throws Throwable;

    /** Turns the text of a parameter into the type that has this number in the index. */
    @Nullable
    Object convert(int conversion, String text) throws Throwable;

    /** Returns the class that a route reads from the body. */
    Class<?> entity(int route);

    /** Calls the method of a route; null for {@code void}. */
    @Nullable
    Object call(int route, Object resource, @Nullable Object[] arguments) throws Throwable;
}
