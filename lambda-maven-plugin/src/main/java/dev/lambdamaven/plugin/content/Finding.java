package dev.lambdamaven.plugin.content;

/**
 * Something in a file that looks like a secret. Never holds the secret.
 *
 * @param entry the file
 * @param line counted from 1; 0 when it is about the whole file
 * @param what such as {@code a private key}
 * @param certain false for what might as well be an example, such as a password in a properties file
 */
record Finding(String entry, int line, String what, boolean certain) {

    /** Where it is, such as {@code application.properties:3}. */
    String place() {
        return line == 0 ? entry : entry + ":" + line;
    }
}
