package dev.lambdamaven.jaxrs.start;

/**
 * For which of the two names of JAX-RS this adapter is. The artifact {@code javax} is made from the same classes: there
 * the names that begin with {@code jakarta.ws.rs} begin with {@code javax.ws.rs}.
 */
final class Namespace {

    static final String APPLICATION = "jakarta.ws.rs.core.Application";
    static final String DELEGATE = "jakarta.ws.rs.ext.RuntimeDelegate";
    static final boolean IS_JAKARTA = APPLICATION.startsWith("jakarta");

    private static final String REST = ".ws.rs";
    private static final String ADVICE =
            " is not. For javax.ws.rs use lambda-jaxrs with <classifier>javax</classifier> and"
                    + " Jersey 2; for jakarta.ws.rs use lambda-jaxrs without classifier and RESTEasy 6 or Jersey 3.";

    private Namespace() {}

    /** Returns the annotation that makes a class a resource for the other adapter, as class files write it. */
    static String otherPath() {
        return (IS_JAKARTA ? "Ljavax" : "Ljakarta").concat("/ws/rs/Path;");
    }

    /** Returns the class that applications for the other adapter extend. */
    static String otherApplication() {
        return (IS_JAKARTA ? "javax" : "jakarta").concat(REST).concat(".core.Application");
    }

    /** Names the runtimes that this adapter knows. */
    static String runtimes() {
        String jersey = "(org.glassfish.jersey.core:jersey-server and org.glassfish.jersey.inject:jersey-hk2)";
        return IS_JAKARTA
                ? "RESTEasy 6 (org.jboss.resteasy:resteasy-core) or Jersey 3 ".concat(jersey)
                : "Jersey 2 ".concat(jersey);
    }

    /** Says that something on the class path is not for this adapter, and what would fit. */
    static String mismatch(String what) {
        String ours = (IS_JAKARTA ? "jakarta" : "javax").concat(REST);
        return "This lambda-jaxrs is for "
                .concat(ours)
                .concat(", and ")
                .concat(what)
                .concat(ADVICE);
    }
}
