package dev.lambdamaven.plugin.smoke;

import java.util.Optional;

/** Judges an answer. */
@FunctionalInterface
public interface AnswerMatcher {

    /** What is wrong with the answer, as a clause such as {@code the body is no JSON}; empty when it is as wanted. */
    Optional<String> difference(Reply.Answer answer);
}
