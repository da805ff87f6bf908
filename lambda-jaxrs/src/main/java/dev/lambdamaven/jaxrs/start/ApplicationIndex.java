package dev.lambdamaven.jaxrs.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code lambda:package} found in the archive, so that nothing is searched for at cold start.
 *
 * @param present whether there is an index; if not, the rest is empty
 * @param applications the applications, in the order of their names
 * @param initParams the parameters of the servlet in web.xml
 * @param resources the names of the classes with {@code @Path}
 * @param providers the names of the classes with {@code @Provider}
 */
public record ApplicationIndex(
        boolean present,
        List<Entry> applications,
        Map<String, String> initParams,
        List<String> resources,
        List<String> providers) {

    /** Where the index lies in a jar. */
    public static final String PLACE = "META-INF/lambda-jaxrs/application.index";

    private static final String VERSION = "lambda-jaxrs-index\t1";

    /**
     * One application.
     *
     * @param type its class name
     * @param path where it lives, such as {@code /api}, encoded; empty for the root
     * @param source {@code annotation}, {@code web.xml}, or {@code subclass} when nothing says where it lives
     */
    public record Entry(String type, String path, String source) {}

    /**
     * Reads the index; one that is not present if there is none.
     *
     * @throws IllegalStateException if it cannot be read, or was written by a newer version of the plugin
     */
    public static ApplicationIndex load(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(PLACE)) {
            return in == null ? empty(false) : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(PLACE.concat(" cannot be read"), e);
        }
    }

    static ApplicationIndex parse(String text) {
        int end = text.indexOf('\n');
        String version = end < 0 ? text : text.substring(0, end);
        if (!version.equals(VERSION)) {
            throw new IllegalStateException(PLACE.concat(" begins with \"")
                    .concat(version)
                    .concat("\" and this lambda-jaxrs reads \"")
                    .concat(VERSION)
                    .concat("\"; use the same version of lambda-jaxrs and of lambda-maven-plugin"));
        }
        ApplicationIndex index = empty(true);
        for (int start = end + 1; end >= 0 && start < text.length(); start = end + 1) {
            end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            index.add(fields(text.substring(start, end)));
        }
        return index;
    }

    /** Returns the entry of a class; null if the index does not have it. */
    @Nullable
    Entry application(String type) {
        for (Entry entry : applications) {
            if (entry.type().equals(type)) {
                return entry;
            }
        }
        return null;
    }

    private static ApplicationIndex empty(boolean present) {
        return new ApplicationIndex(
                present, new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    private void add(List<String> fields) {
        String kind = fields.get(0);
        if (kind.equals("application") && fields.size() == 4) {
            applications.add(new Entry(fields.get(1), fields.get(2), fields.get(3)));
        } else if (kind.equals("init-param") && fields.size() == 3) {
            initParams.put(fields.get(1), fields.get(2));
        } else if (kind.equals("resource") && fields.size() == 2) {
            resources.add(fields.get(1));
        } else if (kind.equals("provider") && fields.size() == 2) {
            providers.add(fields.get(1));
        } else {
            throw new IllegalStateException(
                    PLACE.concat(" has a line that cannot be understood: ").concat(String.join(" ", fields)));
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>(4);
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            fields.add(decoded(line.substring(start, tab)));
            start = tab + 1;
        }
        fields.add(decoded(line.substring(start)));
        return fields;
    }

    /** Undoes the four escapes that keep a field in its place: percent sign, tab and the ends of lines. */
    private static String decoded(String field) {
        if (field.indexOf('%') < 0) {
            return field;
        }
        return field.replace("%09", "\t")
                .replace("%0A", "\n")
                .replace("%0D", "\r")
                .replace("%25", "%");
    }
}
