package dev.lambdamaven.plugin.sbom;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Of a POM: its licences and its parent. */
record PomFile(List<License> licenses, Optional<Coordinates> parent) {

    private static final String LICENSE = "project/licenses/license";
    private static final String PARENT = "project/parent";

    /** What is deeper in a POM is neither a licence nor the parent. */
    private static final int DEEPEST = 4;

    /** @throws XMLStreamException when it is no XML, or asks for a document type */
    static PomFile read(InputStream in) throws XMLStreamException {
        XMLStreamReader reader = Factory.ONE.createXMLStreamReader(in);
        List<String> path = new ArrayList<>();
        List<License> licenses = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        while (reader.hasNext()) {
            int event = reader.next();
            String where = path.size() > DEEPEST ? "" : String.join("/", path);
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.add(reader.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS
                    && (where.startsWith(LICENSE + "/") || where.startsWith(PARENT + "/"))) {
                texts.merge(where, reader.getText(), String::concat);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (where.equals(LICENSE)) {
                    licenses.add(license(texts));
                }
                path.remove(path.size() - 1);
            }
        }
        return new PomFile(
                licenses.stream()
                        .filter(license ->
                                !license.name().isEmpty() || !license.url().isEmpty())
                        .toList(),
                parent(texts));
    }

    private static License license(Map<String, String> texts) {
        return new License(take(texts, LICENSE + "/name"), take(texts, LICENSE + "/url"));
    }

    private static Optional<Coordinates> parent(Map<String, String> texts) {
        String artifactId = take(texts, PARENT + "/artifactId");
        return artifactId.isEmpty()
                ? Optional.empty()
                : Optional.of(new Coordinates(
                        take(texts, PARENT + "/groupId"),
                        artifactId,
                        take(texts, PARENT + "/version"),
                        "pom",
                        Optional.empty()));
    }

    private static String take(Map<String, String> texts, String place) {
        return Optional.ofNullable(texts.remove(place)).orElse("").strip();
    }

    /** Making one takes longer than reading a POM with it. */
    private static final class Factory {

        static final XMLInputFactory ONE = XMLInputFactory.newDefaultFactory();

        static {
            ONE.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            ONE.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        }
    }
}
