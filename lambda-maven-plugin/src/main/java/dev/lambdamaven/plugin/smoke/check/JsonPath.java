package dev.lambdamaven.plugin.smoke.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of JSONPath (RFC 9535) that names places: {@code $}, {@code .name}, {@code ['any name']}, {@code [0]}, {@code [-1]}
 * from the end, and {@code [*]} or {@code .*} for all members or items. Descendants, slices and filters are no part of it.
 *
 * @param text as it was written
 * @param steps {@code null} for all, a number for an item, a text for a member
 */
public record JsonPath(String text, List<Step> steps) {

    private static final Pattern STEP =
            Pattern.compile("\\.\\*|\\[\\*]|\\.([\\p{L}_][\\p{L}\\p{Nd}_-]*)|\\[(-?(?:0|[1-9][0-9]{0,8}))]"
                    + "|\\['([^'\\\\]*)']|\\[\"([^\"\\\\]*)\"]");

    public JsonPath {
        steps = List.copyOf(steps);
    }

    /** One step down. */
    public sealed interface Step {
        /** To all members or items. */
        record All() implements Step {}

        /** To a member. */
        record Member(String name) implements Step {}

        /** To an item; a negative number counts from the end. */
        record Item(int index) implements Step {}
    }

    /** The path at the start of a text; what follows it is left. */
    static JsonPath at(String text) {
        Matcher matcher = STEP.matcher(text);
        List<Step> steps = new ArrayList<>();
        int end = 1;
        while (matcher.region(end, text.length()).lookingAt()) {
            steps.add(step(matcher));
            end = matcher.end();
        }
        return new JsonPath(text.substring(0, end), steps);
    }

    private static Step step(Matcher matcher) {
        if (matcher.group(2) != null) {
            return new Step.Item(Integer.parseInt(matcher.group(2)));
        }
        for (int group : new int[] {1, 3, 4}) {
            if (matcher.group(group) != null) {
                return new Step.Member(matcher.group(group));
            }
        }
        return new Step.All();
    }

    /** Whether it may lead to several places. */
    public boolean isMany() {
        return steps.contains(new Step.All());
    }

    /** What is at the places that it leads to, in the order of the text. */
    public List<Place> find(@Nullable Object json) {
        List<Place> places = List.of(new Place(json));
        for (Step step : steps) {
            List<Place> next = new ArrayList<>();
            places.forEach(place -> step(step, place.value(), next));
            places = next;
        }
        return places;
    }

    private static void step(Step step, @Nullable Object value, List<Place> next) {
        if (step instanceof Step.Member member && value instanceof Map<?, ?> map && map.containsKey(member.name())) {
            next.add(new Place(map.get(member.name())));
        } else if (step instanceof Step.Item item && value instanceof List<?> list) {
            int index = item.index() < 0 ? list.size() + item.index() : item.index();
            if (index >= 0 && index < list.size()) {
                next.add(new Place(list.get(index)));
            }
        } else if (step instanceof Step.All && value instanceof Map<?, ?> map) {
            map.values().forEach(member -> next.add(new Place(member)));
        } else if (step instanceof Step.All && value instanceof List<?> list) {
            list.forEach(item -> next.add(new Place(item)));
        }
    }

    /** A value, which may be JSON's {@code null}. */
    public record Place(@Nullable Object value) {}

    @Override
    public String toString() {
        return text;
    }
}
