/** RESTEasy 6 on Undertow against RESTEasy 6 behind the adapter. */
@NullMarked
package dev.lambdamaven.differential.resteasy;

import org.jspecify.annotations.NullMarked;
