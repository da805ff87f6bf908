/**
 * The goals. A mojo is a form: parameters, a specification made of them, one call into the core.
 *
 * <p>The only package that knows Maven.
 */
@NullMarked
package dev.lambdamaven.plugin.maven;

import org.jspecify.annotations.NullMarked;
