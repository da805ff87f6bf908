package dev.lambdamaven.plugin.sbom;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A licence as a POM names it. */
public record License(String name, String url) {

    /** Licences that POMs write in many ways, with their identifiers in the SPDX License List. */
    private static final Map<Pattern, String> SPDX = spdx();

    private static Map<Pattern, String> spdx() {
        Map<String, String> patterns = new LinkedHashMap<>();
        patterns.put(
                "apache-2\\.0|apache( software)? licen[sc]e,? (version )?2(\\.0)?|asl 2(\\.0)?|apache 2(\\.0)?",
                "Apache-2.0");
        patterns.put("the apache( software)? licen[sc]e,? (version )?2(\\.0)?", "Apache-2.0");
        patterns.put("(the )?mit( licen[sc]e)?", "MIT");
        patterns.put("mit-0", "MIT-0");
        patterns.put("epl[- ]2\\.0|eclipse public license,?( -)? v?(ersion )?2\\.0", "EPL-2.0");
        patterns.put("epl[- ]1\\.0|eclipse public license,?( -)? v?(ersion )?1\\.0", "EPL-1.0");
        patterns.put("edl[- ]1\\.0|eclipse distribution license,?( -)? v?(ersion )?1\\.0|bsd-3-clause", "BSD-3-Clause");
        patterns.put("bsd-2-clause", "BSD-2-Clause");
        patterns.put("lgpl-2\\.1-or-later", "LGPL-2.1-or-later");
        patterns.put("gpl2 w/ cpe|gpl-2\\.0-with-classpath-exception", "GPL-2.0-with-classpath-exception");
        patterns.put("cc0-1\\.0|cc0", "CC0-1.0");
        Map<Pattern, String> compiled = new LinkedHashMap<>();
        patterns.forEach((pattern, id) -> compiled.put(Pattern.compile(pattern), id));
        return compiled;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        Optional<String> id = SPDX.entrySet().stream()
                .filter(entry -> entry.getKey()
                        .matcher(name.strip().toLowerCase(Locale.ROOT))
                        .matches())
                .map(Map.Entry::getValue)
                .findFirst();
        json.put(id.isPresent() ? "id" : "name", id.orElse(name.isBlank() ? url : name.strip()));
        if (isUrl(url)) {
            json.put("url", url);
        }
        return Map.of("license", json);
    }

    private static boolean isUrl(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
