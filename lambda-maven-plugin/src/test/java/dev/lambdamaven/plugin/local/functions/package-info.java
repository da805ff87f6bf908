/** Functions that the tests deploy; they must use nothing but the JDK. */
package dev.lambdamaven.plugin.local.functions;
