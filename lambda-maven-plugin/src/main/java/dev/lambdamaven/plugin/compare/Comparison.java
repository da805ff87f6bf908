package dev.lambdamaven.plugin.compare;

import dev.lambdamaven.plugin.LambdaException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the handler of a package in two processes, one with the route index and one without, and sends both the same events in the
 * same order.
 */
public final class Comparison {

    private static final String SWITCH_PROPERTY = "dev.lambdamaven.fastPath";
    private static final String SWITCH_VARIABLE = "LAMBDA_JAXRS_FAST_PATH";

    /**
     * What is compared.
     *
     * @param handler as the function has it
     * @param environment the function's variables; the processes inherit none, so that no credentials reach the application
     */
    public record Subject(String handler, Map<String, String> environment, Masks masks) {}

    private final Subject subject;
    private final UnpackedPackage unpacked;

    /**
     * Prepares a comparison.
     *
     * @param layer the zip of its dependencies when they are not in the package
     * @param folder emptied, then used for the unpacked package and the logs
     */
    public Comparison(Subject subject, Path zip, Optional<Path> layer, Path folder) {
        this.subject = subject;
        this.unpacked = UnpackedPackage.of(zip, layer, folder);
    }

    /** The text of the package's route index; empty when there is nothing to compare. */
    public Optional<String> routeIndex() {
        return unpacked.routeIndex();
    }

    /**
     * Sends the requests.
     *
     * @throws LambdaException if one of the processes does not start or does not answer
     */
    public ComparisonReport run(List<ComparedRequest> requests) {
        try (HandlerProcess on = HandlerProcess.start(launch("index on", "auto"));
                HandlerProcess off = HandlerProcess.start(launch("index off", "off"))) {
            on.awaitStart();
            off.awaitStart();
            List<Difference> differences = new ArrayList<>();
            int different = 0;
            int direct = 0;
            for (ComparedRequest request : requests) {
                byte[] event = FunctionUrlEvent.of(request);
                on.send(event);
                off.send(event);
                Difference answers = new Difference(request, on.answer(request), off.answer(request));
                direct += answers.on().direct() ? 1 : 0;
                if (differ(answers)) {
                    different++;
                    differences.add(answers);
                }
            }
            return new ComparisonReport(
                    requests.size(),
                    direct,
                    different,
                    differences.subList(0, Math.min(differences.size(), ComparisonReport.SHOWN)));
        }
    }

    private boolean differ(Difference answers) {
        if (answers.off().direct()) {
            throw LambdaException.of("The route index cannot be switched off: both sides answer from it.", "");
        }
        Masks masks = subject.masks();
        boolean sameKind = answers.on().thrown() == answers.off().thrown();
        return !sameKind || !answers.on().comparable(masks).equals(answers.off().comparable(masks));
    }

    private HandlerProcess.Launch launch(String name, String fastPath) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("LANG", "en_US.UTF-8");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_ACCESS_KEY_ID", "local");
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.putAll(subject.environment());
        environment.put(SWITCH_VARIABLE, fastPath);
        Path log = unpacked.folder().resolve(name.replace(' ', '-') + ".log");
        return new HandlerProcess.Launch(
                name,
                handlerClass(),
                unpacked.classPath(),
                List.of("-D" + SWITCH_PROPERTY + "=" + fastPath),
                environment,
                log);
    }

    private String handlerClass() {
        String handler = subject.handler();
        return handler.endsWith("::handleRequest") ? handler.substring(0, handler.indexOf("::")) : handler;
    }
}
