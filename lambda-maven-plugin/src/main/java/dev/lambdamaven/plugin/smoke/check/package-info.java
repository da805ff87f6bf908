/** How smoke checks are written: a text becomes records, and records become the same text. Knows no network and no file. */
@NullMarked
package dev.lambdamaven.plugin.smoke.check;

import org.jspecify.annotations.NullMarked;
