package dev.lambdamaven.plugin.smoke;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report in the form of surefire-test-report.xsd, which CI servers show as tests. */
final class SurefireXml {

    private static final String NAME = "lambda:smoke";
    private static final double MILLIS = 1000.0;

    private SurefireXml() {}

    static String of(SmokeReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            suite(xml, report);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to a text does not fail", e);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, SmokeReport report) throws XMLStreamException {
        List<SmokeResult> results = report.results();
        long skipped = count(results, Outcome.SKIPPED);
        long wrong =
                results.stream().filter(result -> result.outcome().isWrong()).count();
        long passed = count(results, Outcome.PASSED);
        xml.writeStartElement("testsuite");
        attribute(xml, "name", NAME);
        attribute(
                xml,
                "time",
                seconds(results.stream().mapToLong(SurefireXml::millis).sum()));
        attribute(xml, "tests", String.valueOf(results.size()));
        attribute(xml, "errors", String.valueOf(results.size() - skipped - wrong - passed));
        attribute(xml, "skipped", String.valueOf(skipped));
        attribute(xml, "failures", String.valueOf(wrong));
        property(xml, "lambda.smoke.target", report.target());
        for (SmokeResult result : results) {
            xml.writeCharacters("\n  ");
            testcase(xml, result, report);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("properties");
        xml.writeEmptyElement("property");
        attribute(xml, "name", name);
        attribute(xml, "value", value);
        xml.writeEndElement();
    }

    private static void testcase(XMLStreamWriter xml, SmokeResult result, SmokeReport report)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "name", result.asked().text());
        attribute(xml, "classname", NAME);
        attribute(xml, "time", seconds(millis(result)));
        switch (result.outcome()) {
            case PASSED -> {}
            case SKIPPED -> skipped(xml, result);
            case WRONG_STATUS, WRONG_BODY, WRONG_HEADER, TOO_SLOW -> problem(xml, "failure", result, report);
            default -> problem(xml, "error", result, report);
        }
        xml.writeEndElement();
    }

    private static void skipped(XMLStreamWriter xml, SmokeResult result) throws XMLStreamException {
        xml.writeEmptyElement("skipped");
        attribute(xml, "message", result.problem());
    }

    private static void problem(XMLStreamWriter xml, String element, SmokeResult result, SmokeReport report)
            throws XMLStreamException {
        xml.writeStartElement(element);
        attribute(xml, "message", result.asked().request() + " " + result.problem());
        attribute(xml, "type", result.outcome().name());
        String explained = String.valueOf(
                Explanation.explain(result, report.results(), List.of()).getMessage());
        xml.writeCharacters(Texts.printable(explained));
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Texts.printable(value).replace('\n', ' '));
    }

    private static long count(List<SmokeResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private static long millis(SmokeResult result) {
        return result.seen().map(SmokeResult.Seen::millis).orElse(0L);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / MILLIS);
    }
}
