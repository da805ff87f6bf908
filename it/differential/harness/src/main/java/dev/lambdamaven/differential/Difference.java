package dev.lambdamaven.differential;

/**
 * One thing that the function answers otherwise than the server.
 *
 * @param aspect {@code status}, {@code body} or {@code header} and its name in lower case
 * @param server what the server sent, shown in one printable line
 * @param function the same of the function
 */
record Difference(String request, String aspect, String server, String function) {

    boolean isSameAs(Difference other) {
        return request.equals(other.request) && aspect.equals(other.aspect);
    }
}
