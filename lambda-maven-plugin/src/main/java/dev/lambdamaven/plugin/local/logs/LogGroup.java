package dev.lambdamaven.plugin.local.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One group of streams; guarded by the store that owns it. */
final class LogGroup {

    private final String region;
    private final String name;
    private final Instant created;
    private final List<LogStream> streams = new ArrayList<>();
    private final Map<String, String> tags = new TreeMap<>();
    private Optional<Integer> retentionInDays = Optional.empty();

    LogGroup(String region, String name, Instant created) {
        this.region = region;
        this.name = name;
        this.created = created;
    }

    String region() {
        return region;
    }

    String name() {
        return name;
    }

    Instant created() {
        return created;
    }

    List<LogStream> streams() {
        return streams;
    }

    Optional<Integer> retentionInDays() {
        return retentionInDays;
    }

    void retain(Optional<Integer> days) {
        retentionInDays = days;
    }

    Map<String, String> tags() {
        return tags;
    }
}
