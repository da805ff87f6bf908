/** The Jersey engine, alone on the class path. The module it/javax runs these tests again on Jersey 2. */
@NullMarked
package dev.lambdamaven.jaxrs.jersey;

import org.jspecify.annotations.NullMarked;
