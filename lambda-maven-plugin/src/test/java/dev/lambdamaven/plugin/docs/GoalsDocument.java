package dev.lambdamaven.plugin.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Renders docs/goals.md from the plugin's descriptor, which holds the Javadoc of every goal and parameter. */
final class GoalsDocument {

    private static final String HEAD = """
            # Goals

            Made from the plugin's descriptor by `GoalsDocumentTest`; edit the Javadoc of the goals instead of this page.
            Every parameter with a property can be set in `<configuration>`, in `<properties>`, or by `-D` for one run, and
            `-D` always wins. What the goals print was printed by the projects in `it/src/it`, which compare it in each
            build; ports, ids, times, digests and sizes are replaced by ones that stay.
            """;

    /** Goals that print what another one prints. */
    private static final Map<String, String> SAME = Map.of("deploy-no-fork", "deploy");

    private final Path transcripts;

    private GoalsDocument(Path transcripts) {
        this.transcripts = transcripts;
    }

    /**
     * The page.
     *
     * @param transcripts a folder with a file for each goal, such as {@code plan.txt}: what was typed and what was printed
     */
    static String of(Path descriptor, Path transcripts) throws IOException, SAXException, ParserConfigurationException {
        GoalsDocument document = new GoalsDocument(transcripts);
        Element plugin = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(descriptor.toFile())
                .getDocumentElement();
        StringBuilder text = new StringBuilder(HEAD);
        children(child(plugin, "mojos"), "mojo").stream()
                .sorted(Comparator.comparing(mojo -> text(mojo, "goal")))
                .forEach(mojo -> document.goal(text, mojo));
        return text.toString();
    }

    private void goal(StringBuilder text, Element mojo) {
        text.append("\n## lambda:").append(text(mojo, "goal")).append("\n\n");
        text.append(markdown(text(mojo, "description"))).append("\n\n");
        String phase = text(mojo, "phase");
        String forks = text(mojo, "executePhase");
        text.append(phase.isEmpty() ? "" : "Bound to phase `" + phase + "` by default. ");
        text.append(forks.isEmpty() ? "" : "Runs the lifecycle up to `" + forks + "` first. ");
        text.append(phase.isEmpty() && forks.isEmpty() ? "Bound to no phase. " : "");
        text.setLength(text.length() - 1);
        text.append('\n');
        List<String> rows = rows(mojo);
        if (!rows.isEmpty()) {
            text.append("\n| parameter | property | default | |\n|---|---|---|---|\n");
            rows.forEach(text::append);
        }
        text.append('\n').append(transcript(text(mojo, "goal")));
    }

    private String transcript(String goal) {
        if (SAME.containsKey(goal)) {
            String other = SAME.get(goal);
            return "It prints what [lambda:%1$s](#lambda%1$s) prints.%n".formatted(other);
        }
        try {
            return "```\n" + Files.readString(transcripts.resolve(goal + ".txt")) + "```\n";
        } catch (IOException missing) {
            throw new UncheckedIOException("lambda:" + goal + " has no transcript in " + transcripts, missing);
        }
    }

    private static List<String> rows(Element mojo) {
        Map<String, Element> settings = new HashMap<>();
        children(child(mojo, "configuration"), "*").forEach(one -> settings.put(one.getTagName(), one));
        List<String> rows = new ArrayList<>();
        for (Element parameter : children(child(mojo, "parameters"), "parameter")) {
            if (Boolean.parseBoolean(text(parameter, "editable"))) {
                rows.add(row(parameter, settings.get(text(parameter, "name"))));
            }
        }
        return rows;
    }

    private static String row(Element parameter, @org.jspecify.annotations.Nullable Element setting) {
        String expression = setting == null ? "" : setting.getTextContent();
        String property =
                expression.startsWith("${") ? "`" + expression.substring(2, expression.length() - 1) + "`" : "";
        String byDefault = setting == null ? "" : setting.getAttribute("default-value");
        return "| `%s` | %s | %s | %s |%n"
                .formatted(
                        text(parameter, "name"),
                        property,
                        byDefault.isEmpty() ? "" : "`" + byDefault + "`",
                        markdown(text(parameter, "description")).replace("|", "\\|"));
    }

    private static String markdown(String html) {
        return html.replaceAll("\\s+", " ")
                .replaceAll("</?code>", "`")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("<br/?>", "")
                .replace("<", "\\<")
                .strip();
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> name.equals("*") || element.getTagName().equals(name))
                .toList();
    }
}
