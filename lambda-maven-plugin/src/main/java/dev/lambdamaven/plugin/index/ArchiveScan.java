package dev.lambdamaven.plugin.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;

/** Reads the classes of one archive, unless it says nothing about JAX-RS, which a look at the bytes tells. */
final class ArchiveScan {

    private static final byte[] NAME = "/ws/rs/".getBytes(UTF_8);

    /** A jar with one of these is a JAX-RS implementation (Jakarta RESTful Web Services 3.1, Javadoc of RuntimeDelegate). */
    private static final Set<String> IMPLEMENTATION = Set.of(
            "META-INF/services/jakarta.ws.rs.ext.RuntimeDelegate", "META-INF/services/javax.ws.rs.ext.RuntimeDelegate");

    /** Parts of the implementations, which register themselves, the API, and the adapter. */
    private static final List<String> NOT_THE_APPLICATIONS = List.of(
            "META-INF/",
            "org/jboss/resteasy/",
            "org/glassfish/jersey/",
            "jakarta/ws/rs/",
            "javax/ws/rs/",
            "dev/lambdamaven/jaxrs/");

    private static final String CLASS = ".class";

    private ArchiveScan() {}

    /** The classes of the application itself, all of them. */
    static List<ScannedClass> own(Archive archive) {
        return read(archive, classes(archive.entries()));
    }

    /** The classes of a dependency; none when no class names JAX-RS, and none of an implementation of it. */
    static List<ScannedClass> dependency(Archive archive, List<String> entries) {
        if (isImplementation(entries)) {
            return List.of();
        }
        List<String> classes = classes(entries);
        boolean relevant = classes.stream()
                .anyMatch(entry ->
                        archive.bytes(entry).filter(ArchiveScan::namesJaxRs).isPresent());
        return relevant ? read(archive, classes) : List.of();
    }

    private static List<String> classes(List<String> entries) {
        return entries.stream().filter(ArchiveScan::mayMatter).toList();
    }

    /** Whether an entry is a class that may be the application's. */
    static boolean mayMatter(String entry) {
        return entry.endsWith(CLASS) && NOT_THE_APPLICATIONS.stream().noneMatch(entry::startsWith);
    }

    /** Whether a jar with these entries is a JAX-RS implementation, in whose classes nothing is looked for. */
    static boolean isImplementation(List<String> entries) {
        return entries.stream().anyMatch(IMPLEMENTATION::contains);
    }

    /** A class whose file does not lie where its name belongs cannot be loaded, so it is left out. */
    private static List<ScannedClass> read(Archive archive, List<String> entries) {
        return entries.stream()
                .flatMap(
                        entry -> archive
                                .bytes(entry)
                                .flatMap(ScannedClass::read)
                                .filter(type -> entry.equals(type.name() + CLASS))
                                .stream())
                .toList();
    }

    /**
     * A constant that names a class or annotation of JAX-RS stands in the bytes as it is. Most of the first scan is spent here, so
     * the search looks at every seventh byte and goes on by as much as that byte allows (Horspool).
     */
    static boolean namesJaxRs(byte[] bytecode) {
        int last = NAME.length - 1;
        for (int end = last; end < bytecode.length; ) {
            byte found = bytecode[end];
            if (found == '/' && matches(bytecode, end - last)) {
                return true;
            }
            end += switch (found) {
                case 's' -> 1;
                case 'r' -> 2;
                case '/' -> 3;
                case 'w' -> 5;
                default -> 7;
            };
        }
        return false;
    }

    private static boolean matches(byte[] bytecode, int start) {
        for (int i = 0; i < NAME.length; i++) {
            if (bytecode[start + i] != NAME[i]) {
                return false;
            }
        }
        return true;
    }
}
