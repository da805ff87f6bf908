/** Classes that an application can find by their package. */
@NullMarked
package dev.lambdamaven.jaxrs.jersey.shapes;

import org.jspecify.annotations.NullMarked;
