package dev.lambdamaven.plugin.index;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The index the adapter reads when the function starts, so that it need not look for classes. One record a line, its fields
 * separated by a tab; {@code %}, tab, CR and LF are percent-encoded.
 */
public final class ApplicationText {

    /** Where the adapter looks for it. */
    public static final String ENTRY = "META-INF/lambda-jaxrs/application.index";

    private static final String VERSION = "1";

    private final StringBuilder text = new StringBuilder();

    private ApplicationText() {}

    /** The same model gives the same bytes. */
    public static byte[] of(ApplicationModel model) {
        ApplicationText index = new ApplicationText();
        index.line("lambda-jaxrs-index", VERSION);
        model.applications()
                .forEach(type -> index.line(
                        "application", type.name(), type.path(), type.origin().text()));
        model.initParams().forEach((name, value) -> index.line("init-param", name, value));
        model.resources().forEach(type -> index.line("resource", type.name()));
        model.providers().forEach(type -> index.line("provider", type));
        return index.text.toString().getBytes(UTF_8);
    }

    private void line(String kind, String... fields) {
        text.append(kind);
        for (String field : fields) {
            text.append('\t').append(encoded(field));
        }
        text.append('\n');
    }

    private static String encoded(String field) {
        return field.replace("%", "%25")
                .replace("\t", "%09")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }
}
