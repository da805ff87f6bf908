/**
 * What a running function tells of itself: its log lines as requests, Lambda's accounting, and the causes of known failures. Pure: the
 * lines come from outside, and what is made of them is text.
 */
@NullMarked
package dev.lambdamaven.plugin.operate;

import org.jspecify.annotations.NullMarked;
