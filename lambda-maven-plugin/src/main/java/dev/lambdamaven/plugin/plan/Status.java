package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What serves now, where it comes from, and what somebody has changed since.
 *
 * @param state of the function, as Lambda tells it
 */
public record Status(Observed observed, ReleaseHistory history, State state) {

    /**
     * Of the function's code and configuration that were changed last, {@code $LATEST}.
     *
     * @param state such as {@code Active}, with its reason behind it when there is one
     * @param modified when, as Lambda writes it
     */
    public record State(String state, String modified) {}

    /** What would have to be mended. */
    public List<PlanLine> drift() {
        return Drift.of(observed, history.functionName(), history.serving().alias());
    }

    /** The version that serves. */
    public Optional<ReleaseHistory.Published> serving() {
        return history.version(history.serving().version());
    }

    /** One line for each thing. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        observed.alias()
                .map(Observed.Alias::release)
                .ifPresent(release -> lines.add(PlanLine.note(
                        "function",
                        "%s, %s, %d MB, %d s; %s, changed %s"
                                .formatted(
                                        release.settings().runtime(),
                                        release.architecture(),
                                        release.settings().memorySize(),
                                        release.settings().timeout(),
                                        state.state(),
                                        state.modified()))));
        lines.add(PlanLine.note("alias", alias()));
        serving().ifPresent(version -> lines.add(PlanLine.note("version", version.line())));
        history.versions().stream()
                .reduce((older, newer) -> newer)
                .filter(newest -> !newest.number().equals(history.serving().version()))
                .ifPresent(newest -> lines.add(PlanLine.note("newest", newest.line() + ", does not serve")));
        history.before().ifPresent(before -> lines.add(PlanLine.note("before", before)));
        observed.httpApi()
                .ifPresent(api -> lines.add(PlanLine.note("url", api.endpoint().toString())));
        drift().forEach(line ->
                lines.add(PlanLine.note("drift", line.topic() + " " + line.sign() + " " + line.text())));
        return lines;
    }

    private String alias() {
        ReleaseHistory.Serving serving = history.serving();
        StringBuilder text = new StringBuilder(serving.alias() + " -> " + serving.version());
        serving.weights()
                .forEach((version, weight) ->
                        text.append(", and %s%% of the requests -> %s".formatted(percent(weight), version)));
        if (Unfinished.in(serving.description()).isPresent()) {
            text.append(", not checked over HTTP yet");
        }
        return text.toString();
    }

    private static String percent(double weight) {
        return Long.toString(Math.round(weight * 100));
    }

    /** The same for programs. */
    public Map<String, Object> members() {
        ReleaseHistory.Serving serving = history.serving();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("functionName", history.functionName());
        members.put("region", observed.account().region());
        members.put("account", observed.account().id());
        members.put("state", state.state());
        members.put("modified", state.modified());
        members.put("alias", serving.alias());
        members.put("version", serving.version());
        members.put("weights", serving.weights());
        history.before().ifPresent(before -> members.put("before", before));
        observed.httpApi().ifPresent(api -> members.put("url", api.endpoint().toString()));
        members.put("versions", history.versions().stream().map(Status::version).toList());
        members.put("drift", drift().stream().map(PlanLine::toString).toList());
        return members;
    }

    private static Map<String, Object> version(ReleaseHistory.Published version) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", version.number());
        members.put("codeSha256", version.codeSha256());
        members.put("made", version.made());
        Provenance.in(version.description()).ifPresent(from -> {
            from.commit().ifPresent(commit -> members.put("commit", commit));
            members.put("plugin", from.plugin());
        });
        return members;
    }
}
