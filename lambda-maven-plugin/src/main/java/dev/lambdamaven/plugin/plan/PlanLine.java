package dev.lambdamaven.plugin.plan;

/**
 * One step as it is printed, such as {@code function  ~ memorySize 512 -> 1024}.
 *
 * @param topic the kind of resource
 * @param sign {@code +} for made, {@code ~} for changed, {@code -} for deleted, a blank for what changes nothing
 * @param text what is made or changed
 */
public record PlanLine(String topic, char sign, String text) {

    private static final int TOPIC_WIDTH = 12;

    @Override
    public String toString() {
        return ("%-" + TOPIC_WIDTH + "s%s %s").formatted(topic, sign, text);
    }

    /** A line of the same shape for something that is not a step. */
    public static String note(String topic, String text) {
        return ("%-" + TOPIC_WIDTH + "s%s").formatted(topic, text);
    }
}
