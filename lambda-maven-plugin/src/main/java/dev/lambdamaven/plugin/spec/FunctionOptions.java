package dev.lambdamaven.plugin.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of a function that many projects leave to AWS: an absent one is not touched. Limits are those of the Lambda API,
 * CreateFunction.
 *
 * @param description at most 256 characters
 * @param ephemeralStorage size of {@code /tmp}, 512 to 10240, in MB
 * @param tracing {@code Active} or {@code PassThrough}
 * @param snapStart whether published versions start from a snapshot
 * @param connections other resources of the account that the function names
 */
public record FunctionOptions(
        Optional<String> description,
        Optional<Integer> ephemeralStorage,
        Optional<String> tracing,
        Optional<Boolean> snapStart,
        Logging logging,
        Connections connections) {

    /** Nothing is touched. */
    public static final FunctionOptions UNSET = new FunctionOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Logging.UNSET, Connections.UNSET);

    private static final int LEAST_STORAGE = 512;

    /** The same where something else is said by {@code present} and nothing here. */
    public FunctionOptions over(FunctionOptions present) {
        return new FunctionOptions(
                description.or(present::description),
                ephemeralStorage.or(present::ephemeralStorage),
                tracing.or(present::tracing),
                snapStart.or(present::snapStart),
                logging.over(present.logging),
                connections.over(present.connections));
    }

    /** The same without its description, which does not change what runs. */
    public FunctionOptions withoutDescription() {
        return new FunctionOptions(Optional.empty(), ephemeralStorage, tracing, snapStart, logging, connections);
    }

    /** The same for a local AWS, which has no other resources of the account. */
    FunctionOptions forLocalAws() {
        return new FunctionOptions(description, ephemeralStorage, tracing, snapStart, logging, Connections.UNSET);
    }

    /** What is said, as it is printed and compared, by the names of the parameters. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "description", description.map(text -> text.isEmpty() ? "" : "'" + text + "'"));
        put(values, "ephemeralStorage", ephemeralStorage.map(String::valueOf));
        put(values, "tracing", tracing);
        put(values, "snapStart", snapStart.map(on -> on ? "PublishedVersions" : "None"));
        logging.putInto(values);
        connections.putInto(values);
        return values;
    }

    static void put(Map<String, String> values, String name, Optional<String> value) {
        value.ifPresent(text -> values.put(name, text.isEmpty() ? "none" : text));
    }

    /**
     * Checks what Lambda would refuse.
     *
     * @throws dev.lambdamaven.plugin.LambdaException naming the parameter
     */
    void check() {
        description.ifPresent(
                text -> Parameter.DESCRIPTION.require(text.length() <= 256, text, "at most 256 characters long"));
        ephemeralStorage.ifPresent(size -> Parameter.EPHEMERAL_STORAGE.require(
                size >= LEAST_STORAGE && size <= 10_240, size, "between 512 and 10240 (MB)"));
        tracing.ifPresent(
                mode -> Parameter.TRACING.require(mode.matches("Active|PassThrough"), mode, "Active or PassThrough"));
        logging.check();
        connections.check();
        if (snapStart.orElse(false)) {
            checkSnapStart();
        }
    }

    /** "Supported features and limitations" of SnapStart, Lambda Developer Guide. */
    private void checkSnapStart() {
        ephemeralStorage.ifPresent(size -> Parameter.EPHEMERAL_STORAGE.require(
                size <= LEAST_STORAGE, size, "512 (MB) with <snapStart>, which takes no more"));
        ConfigurationElement.FILE_SYSTEM_CONFIG.require(
                connections.fileSystem().filter(FileSystem::isMounted).isEmpty(),
                "cannot be together with <snapStart>, which takes no file system");
    }
}
