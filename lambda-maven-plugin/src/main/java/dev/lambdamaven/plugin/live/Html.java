package dev.lambdamaven.plugin.live;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import java.util.List;

/**
 * Pages that load nothing and run nothing: the browser is told to refuse both. The empty icon keeps it from asking the application for one.
 */
final class Html {

    private static final String STYLE =
            "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;"
                    + "color:#1b1f24;background:#fff}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}"
                    + "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.25rem .75rem .25rem 0;"
                    + "border-bottom:1px solid #d8dee4;vertical-align:top;overflow-wrap:anywhere}"
                    + "pre{background:#f6f8fa;padding:.75rem;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere}"
                    + "form{display:inline}.bad{color:#b3261e}"
                    + "@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}pre{background:#161b22}"
                    + "td,th{border-color:#30363d}a{color:#79b8ff}.bad{color:#ff8a80}}";

    private Html() {}

    /** Text that stands for itself wherever it is put, also within an attribute. */
    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * A page.
     *
     * @param body HTML
     */
    static Answer page(int status, String title, String body) {
        String page = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\"><title>"
                + text(title) + "</title><style>"
                + STYLE + "</style></head><body>\n<h1>" + text(title) + "</h1>\n" + body + "</body></html>\n";
        return new Answer(
                status,
                List.of(
                        new Answer.Header("Content-Type", "text/html; charset=utf-8"),
                        new Answer.Header("Cache-Control", "no-store"),
                        new Answer.Header("X-Content-Type-Options", "nosniff"),
                        new Answer.Header("Referrer-Policy", "same-origin"),
                        new Answer.Header(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
                                        + " frame-ancestors 'none'")),
                Body.utf8(page));
    }
}
