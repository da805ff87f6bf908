package dev.lambdamaven.plugin.routes;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where an {@code Application} class is mounted. */
final class ApplicationReader {

    private static final String APPLICATION = "jakarta/ws/rs/core/Application";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~/-]*");

    private final Code code;

    ApplicationReader(Code code) {
        this.code = code;
    }

    /** Such as {@code /api}, or empty text; empty if it is no application that the adapter can make by itself. */
    Optional<String> path(ClassCode type) {
        boolean plain = code.supertypes(type.name()).contains(APPLICATION)
                && type.isMadeOfNothing()
                && code.supertypes(type.name()).stream()
                        .flatMap(name -> code.find(name).stream())
                        .noneMatch(supertype -> supertype.injected()
                                || supertype.methods().stream().anyMatch(MethodCode::isInjected));
        return plain
                ? Optional.of(annotated(type))
                        .map(ApplicationReader::normalized)
                        .filter(path -> PLAIN.matcher(path).matches())
                : Optional.empty();
    }

    private String annotated(ClassCode type) {
        return type.marks()
                .value("ApplicationPath")
                .orElseGet(
                        () -> code.find(type.superName()).map(this::annotated).orElse(""));
    }

    /** As the adapter does: slashes around it and a servlet's trailing star do not count. */
    private static String normalized(String value) {
        String path = value.endsWith("/*") ? value.substring(0, value.length() - 2) : value;
        int start = path.startsWith("/") ? 1 : 0;
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return start >= end ? "" : "/" + path.substring(start, end);
    }
}
