package dev.lambdamaven.plugin.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.operate.Symptoms.Permission;
import dev.lambdamaven.plugin.operate.Symptoms.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private static final String REPORT =
            "REPORT RequestId: 3a\tDuration: 12.00 ms\tBilled Duration: 12 ms\tMemory Size: 128 MB\tMax Memory Used: 90 MB\t";
    private static final String INIT_FAILED =
            "INIT_REPORT Init Duration: 739.72 ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError";

    @Test
    void namesBothJavaReleasesOfAClassThatIsTooNew() {
        Reading reading = read(
                "com/acme/Items has been compiled by a more recent version of the Java Runtime (class file version 69.0),"
                        + " this version of the Java Runtime only recognizes class file versions up to 61.0:"
                        + " java.lang.UnsupportedClassVersionError",
                "java.lang.UnsupportedClassVersionError: com/acme/Items has been compiled by a more recent version of the"
                        + " Java Runtime (class file version 69.0), this version of the Java Runtime only recognizes class file"
                        + " versions up to 61.0",
                INIT_FAILED);

        assertThat(reading)
                .isEqualTo(new Reading(
                        "com.acme.Items is compiled for Java 25, but the function runs on Java 17.",
                        "Run it on Java 25: <runtime>java25</runtime> or -Dlambda.runtime=java25\n"
                                + "or compile for Java 17: <maven.compiler.release>17</maven.compiler.release>"));
    }

    @Test
    void saysThatNoRuntimeIsNewEnough() {
        assertThat(
                        read("java.lang.UnsupportedClassVersionError: A has been compiled by a more recent version of the Java"
                                        + " Runtime (class file version 71.0), this version of the Java Runtime only recognizes class file"
                                        + " versions up to 69.0")
                                .remedy())
                .isEqualTo("No managed runtime is that new: compile for Java 25:"
                        + " <maven.compiler.release>25</maven.compiler.release>");
    }

    @Test
    void readsAMissingHandler() {
        assertThat(read("Class not found: app.Missing: java.lang.ClassNotFoundException")
                        .cause())
                .isEqualTo("The handler's class app.Missing is not in the package.");
        assertThat(read("No public method named go with appropriate method signature found on class app.Items:"
                        + " java.lang.NoSuchMethodException"))
                .isEqualTo(new Reading(
                        "The handler's class app.Items has no public method go that Lambda can call.",
                        "Implement RequestStreamHandler and name the class alone: <handler>app.Items</handler> or"
                                + " -Dlambda.handler=app.Items"));
        assertThat(read("Class app.Items has no public zero-argument constructor: java.lang.Exception"))
                .isEqualTo(new Reading(
                        "The handler's class app.Items cannot be made: it has no public constructor without arguments.",
                        "Add one: public Items() {}"));
    }

    @Test
    void readsAMissingClass() {
        assertThat(read(
                                "java.lang.NoClassDefFoundError: com/acme/Lamp",
                                "\tat com.acme.Items.<init>(Items.java:3)",
                                INIT_FAILED)
                        .cause())
                .isEqualTo("The class com.acme.Lamp is not in the package.");
        assertThat(read(
                                "java.lang.NoClassDefFoundError: Could not initialize class com.acme.Lamp",
                                "\tat com.acme.Items.get(Items.java:3)")
                        .cause())
                .isEqualTo(
                        "The application threw java.lang.NoClassDefFoundError: Could not initialize class com.acme.Lamp,"
                                + " at com.acme.Items.get(Items.java:3).");
    }

    @Test
    void tellsMemoryFromTime() {
        assertThat(read("java.lang.OutOfMemoryError: Metaspace", REPORT))
                .isEqualTo(new Reading(
                        "The function ran out of memory for its classes: 128 MB are not enough.",
                        "Give it more: <memorySize>256</memorySize> or -Dlambda.memorySize=256"));
        assertThat(read(
                                "RequestId: 3a Error: Runtime exited with error: signal: killed",
                                "Runtime.ExitError",
                                REPORT.replace("Used: 90", "Used: 128")
                                        + "Status: error\tError Type: Runtime.ExitError")
                        .cause())
                .isEqualTo("The function ran out of memory: 128 MB are not enough.");
        assertThat(read("2026-11-23T12:36:34.612Z 3a Task timed out after 2.50 seconds", REPORT + "Status: timeout"))
                .isEqualTo(new Reading(
                        "The function was stopped after 2.5 s, its <timeout>.",
                        "Find out what it waits for; the last line of its log is where it was.\n"
                                + "Or give it more time: <timeout>5</timeout> or -Dlambda.timeout=5"));
        assertThat(read(
                        "INIT_REPORT Init Duration: 3003.83 ms\tPhase: invoke\tStatus: timeout",
                        "2026-11-23T12:36:34.612Z 3a Task timed out after 30.00 seconds"))
                .isEqualTo(
                        new Reading(
                                "The function was stopped while it was still starting after 30 s, its <timeout>.",
                                "Find out what it waits for; the last line of its log is where it was.\n"
                                        + "An HTTP API waits 30 s and no longer: the work must take less, or go on in the background."));
    }

    @Test
    void readsWhatEndsTheProcess() {
        assertThat(read("RequestId: 3a Error: Runtime exited without providing a reason", INIT_FAILED)
                        .cause())
                .isEqualTo("The function ended its process while it was starting, with exit status 0.");
        assertThat(read("RequestId: 3a Error: Runtime exited with error: exit status 3")
                        .cause())
                .isEqualTo("The function ended its process on this request, with exit status 3.");
    }

    @Test
    void namesTheRootCauseAndThePlaceInTheUsersCode() {
        assertThat(read(
                                "java.lang.ExceptionInInitializerError",
                                "\tat java.base/jdk.internal.reflect.Accessor.invoke(Accessor.java:7)",
                                "\tat com.acme.Handler.<init>(Handler.java:9)",
                                "Caused by: java.lang.IllegalStateException: no database",
                                "\tat java.base/java.util.Objects.check(Objects.java:1)",
                                "\tat com.acme.Database.open(Database.java:40)",
                                "\t... 6 more",
                                INIT_FAILED)
                        .cause())
                .isEqualTo("The function could not start: java.lang.IllegalStateException: no database,"
                        + " at com.acme.Database.open(Database.java:40).");
    }

    @Test
    void readsWhatHappensBeforeTheFunction() {
        assertThat(unseen(Refusal.INTERNAL_SERVER_ERROR, Permission.MISSING))
                .isEqualTo("The HTTP API may not call the function: no statement of the function's policy lets it.");
        assertThat(unseen(Refusal.INTERNAL_SERVER_ERROR, Permission.GIVEN))
                .startsWith("The function has no log of this request, though the HTTP API may call it");
        assertThat(unseen(Refusal.SERVICE_UNAVAILABLE, Permission.UNKNOWN))
                .startsWith("Lambda did not run the function");
        assertThat(unseen(Refusal.TOO_MANY_REQUESTS, Permission.UNKNOWN))
                .isEqualTo("The HTTP API throttled the request.");
    }

    @Test
    void readsAnAnswerThatCameTooLateOrMakesNoSense() {
        assertThat(answered(Refusal.SERVICE_UNAVAILABLE).cause())
                .isEqualTo("The HTTP API stopped waiting after 30 s; the function goes on.");
        assertThat(answered(Refusal.INTERNAL_SERVER_ERROR))
                .isEqualTo(new Reading(
                        "The function answered, but not in a form that an HTTP API understands.",
                        "statusCode must be a number from 200 to 599, headers an object of texts, a body in base64 must be"
                                + " valid.\nSee it: mvn lambda:invoke -Dlambda.request='GET /items'"));
    }

    @Test
    void readsWhatTheAdapterLogsOfAnApplicationThatFailed() {
        assertThat(read("RequestId: 3a GET /health -> 500: java.lang.IllegalStateException: no database\n"
                                + "\tat com.acme.Health.get(Health.java:20)\n\t... 15 more")
                        .cause())
                .isEqualTo("The application threw java.lang.IllegalStateException: no database, at"
                        + " com.acme.Health.get(Health.java:20).");
    }

    @Test
    void knowsNothingOfAFunctionThatSaysNothing() {
        assertThat(Readings.of(symptoms(Optional.empty(), List.of("all is well", REPORT), Permission.UNKNOWN)))
                .isEmpty();
    }

    private static Reading read(String... log) {
        return Readings.of(symptoms(Optional.of(Refusal.INTERNAL_SERVER_ERROR), List.of(log), Permission.UNKNOWN))
                .orElseThrow();
    }

    private static String unseen(Refusal refusal, Permission permission) {
        return Readings.of(symptoms(Optional.of(refusal), List.of(), permission))
                .orElseThrow()
                .cause();
    }

    private static Reading answered(Refusal refusal) {
        return Readings.of(symptoms(Optional.of(refusal), List.of("asked", REPORT), Permission.UNKNOWN))
                .orElseThrow();
    }

    private static Symptoms symptoms(Optional<Refusal> refusal, List<String> log, Permission permission) {
        Optional<RequestReport> report =
                log.stream().flatMap(line -> RequestReport.parse(line).stream()).findFirst();
        return new Symptoms("mvn lambda:invoke -Dlambda.request='GET /items'", refusal, log, report, permission);
    }
}
