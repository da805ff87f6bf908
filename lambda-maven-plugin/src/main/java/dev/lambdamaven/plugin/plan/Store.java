package dev.lambdamaven.plugin.plan;

import java.util.EnumSet;
import java.util.Set;

/**
 * What S3 has now.
 *
 * @param exists whether the bucket does
 * @param settings those that the bucket has
 * @param keys those of the wanted objects that are there
 */
public record Store(boolean exists, Set<Setting> settings, Set<String> keys) {

    /** What a bucket of this plugin is. */
    public enum Setting {
        TAGGED("tagged"),
        PRIVATE("private"),
        ENCRYPTED("encrypted"),
        EXPIRING("old zips expire");

        private final String words;

        Setting(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    public Store {
        settings = Set.copyOf(settings);
        keys = Set.copyOf(keys);
    }

    /** Nothing at all. */
    public static Store absent() {
        return new Store(false, Set.of(), Set.of());
    }

    /** In the order in which they are set. */
    EnumSet<Setting> missing() {
        EnumSet<Setting> missing = EnumSet.allOf(Setting.class);
        missing.removeAll(settings);
        return missing;
    }
}
