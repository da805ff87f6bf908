/**
 * What would have to change: a pure function from what is wanted and what is there to a list of steps.
 *
 * <p>Law: apply a plan, observe and plan again, and the second plan is empty.
 */
@NullMarked
package dev.lambdamaven.plugin.plan;

import org.jspecify.annotations.NullMarked;
