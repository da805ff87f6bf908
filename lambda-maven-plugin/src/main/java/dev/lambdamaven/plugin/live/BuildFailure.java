package dev.lambdamaven.plugin.live;

/**
 * Why there is no new code.
 *
 * @param title one line, such as {@code The project does not compile.}
 * @param text of several lines: what the compiler says, with file and line
 * @param told whether the terminal shows it already
 */
public record BuildFailure(String title, String text, boolean told) {}
