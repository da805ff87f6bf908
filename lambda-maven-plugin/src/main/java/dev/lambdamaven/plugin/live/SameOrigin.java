package dev.lambdamaven.plugin.live;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps pages of other sites away from what belongs to this machine. A browser sends their requests here too: under a name of their own
 * that they let point to 127.0.0.1 (DNS rebinding), or as the form of another site, whose {@code Origin} it then says.
 */
final class SameOrigin {

    private static final Pattern OURS = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private SameOrigin() {}

    /** What to answer when the request may not come in. */
    static Optional<Answer> refusal(Request request) {
        String host = request.header("host").orElse("");
        if (!OURS.matcher(host).matches()) {
            return Optional.of(refused("This is only at http://127.0.0.1 and http://localhost."));
        }
        boolean reads = READING.contains(request.method());
        boolean own =
                request.headers().getOrDefault("origin", List.of()).stream().allMatch(("http://" + host)::equals);
        boolean sameSite = request.header("sec-fetch-site")
                .map(site -> site.equals("same-origin") || site.equals("none"))
                .orElse(true);
        return reads || (own && sameSite)
                ? Optional.empty()
                : Optional.of(refused("A page of another site may not change anything here."));
    }

    private static Answer refused(String why) {
        return new Answer(
                403, List.of(new Answer.Header("Content-Type", "text/plain; charset=utf-8")), Body.utf8(why + "\n"));
    }
}
