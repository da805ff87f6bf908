package dev.lambdamaven.plugin.routes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says what a provider class means for routes that are served without an engine. */
final class ProviderKinds {

    private static final String READER = "jakarta/ws/rs/ext/MessageBodyReader";
    private static final String WRITER = "jakarta/ws/rs/ext/MessageBodyWriter";
    private static final String MAPPER = "jakarta/ws/rs/ext/ExceptionMapper";
    private static final String CONVERTER = "jakarta/ws/rs/ext/ParamConverterProvider";
    private static final String ANY = "<Ljava/lang/Object;>;";

    private final Code code;
    private final EngineOnly engineOnly;

    ProviderKinds(Code code) {
        this.code = code;
        this.engineOnly = new EngineOnly(code);
    }

    /** Empty for a class that is no provider. */
    Optional<KnownClass> of(ClassCode type) {
        Set<String> contracts = contracts(type);
        if (contracts.isEmpty() && !type.marks().has("ext/Provider")) {
            return Optional.empty();
        }
        if (contracts.equals(Set.of(MAPPER))) {
            return Optional.of(KnownClass.of(type, KnownClass.Kind.MAPPER, "maps exceptions"));
        }
        if (contracts.equals(Set.of(CONVERTER))) {
            return Optional.of(KnownClass.of(type, KnownClass.Kind.CONVERTER, "converts parameters"));
        }
        return Optional.of(contracts.equals(Set.of(READER, WRITER)) ? json(type) : unfit(type, reason(contracts)));
    }

    private Set<String> contracts(ClassCode type) {
        Set<String> contracts = new TreeSet<>();
        for (String supertype : code.supertypes(type.name())) {
            boolean contract = supertype.startsWith("jakarta/ws/rs/ext/")
                    || supertype.startsWith("jakarta/ws/rs/container/")
                    || supertype.equals("jakarta/ws/rs/core/Feature")
                    || supertype.startsWith("org/jboss/resteasy/");
            if (contract) {
                contracts.add(supertype);
            }
        }
        return contracts;
    }

    private static String reason(Set<String> contracts) {
        return contracts.isEmpty()
                ? "is a provider of nothing that is known"
                : "is a " + contracts.iterator().next().replaceAll(".*/", "");
    }

    private KnownClass json(ClassCode type) {
        Optional<List<String>> reads = type.marks().values("Consumes").filter(MediaTypeText::areConcrete);
        Optional<List<String>> writes = type.marks().values("Produces").filter(MediaTypeText::areConcrete);
        Optional<String> reason = jsonReason(type).or(() -> engineOnly.reason(type));
        if (reason.isPresent()) {
            return unfit(type, "is a JSON provider that " + reason.get());
        }
        if (reads.isEmpty() || writes.filter(MediaTypeText::areNoText).isEmpty()) {
            return unfit(type, "is a reader and writer of other than plain media types");
        }
        return new KnownClass(type, KnownClass.Kind.JSON, "", reads.get(), writes.get());
    }

    private static Optional<String> jsonReason(ClassCode type) {
        if (!type.signature().endsWith("L" + READER + ANY + "L" + WRITER + ANY)
                && !type.signature().endsWith("L" + WRITER + ANY + "L" + READER + ANY)) {
            return Optional.of("is not one of Object");
        }
        if (!type.superName().equals("java/lang/Object") || !type.isMadeOfNothing()) {
            return Optional.of("has a superclass or no plain public constructor");
        }
        if (type.injected() || type.methods().stream().anyMatch(MethodCode::isInjected)) {
            return Optional.of("is injected");
        }
        return type.marks()
                .otherThan(List.of("ext/Provider", "Consumes", "Produces"))
                .map(annotation -> "has " + annotation)
                .or(() -> type.methods().stream()
                        .flatMap(method -> lookedAt(method).stream())
                        .findFirst());
    }

    /** Parameters that are not passed when no engine calls the provider, and what is said of code that reads one. */
    private static Optional<String> lookedAt(MethodCode method) {
        List<Integer> absent = switch (method.isSynthetic() ? "" : method.name()) {
            case "isReadable", "isWriteable" -> List.of(2, 3);
            case "readFrom" -> List.of(2, 3, 5);
            case "writeTo" -> List.of(3, 4, 6);
            default -> List.of();
        };
        return absent.stream().anyMatch(method.loaded()::contains)
                ? Optional.of("looks at generic types, annotations or headers in " + method.name())
                : Optional.empty();
    }

    private static KnownClass unfit(ClassCode type, String reason) {
        return KnownClass.of(type, KnownClass.Kind.UNFIT, reason);
    }
}
