/**
 * Starts a project's function outside of Maven, for tests in an IDE: what {@code lambda:start} did, with the classes as they are now.
 * Its one entry is called by reflection from another class loader.
 */
@NullMarked
package dev.lambdamaven.plugin.embed;

import org.jspecify.annotations.NullMarked;
