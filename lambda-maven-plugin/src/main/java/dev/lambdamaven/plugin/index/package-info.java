/** What the bytecode and the web.xml of an application say: its classes, where it is mounted, its routes. */
@NullMarked
package dev.lambdamaven.plugin.index;

import org.jspecify.annotations.NullMarked;
