/** The engine that runs the application on RESTEasy; nothing outside knows RESTEasy. */
@NullMarked
package dev.lambdamaven.jaxrs.resteasy;

import org.jspecify.annotations.NullMarked;
