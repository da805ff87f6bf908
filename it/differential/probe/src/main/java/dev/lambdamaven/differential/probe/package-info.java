/** An application with every kind of resource method, written in plain Jakarta REST 3.0. */
@NullMarked
package dev.lambdamaven.differential.probe;

import org.jspecify.annotations.NullMarked;
