/** Lambda's side: events in, answers out, both JSON in UTF-8. */
@NullMarked
package dev.lambdamaven.jaxrs.event;

import org.jspecify.annotations.NullMarked;
