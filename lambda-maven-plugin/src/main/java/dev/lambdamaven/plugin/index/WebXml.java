package dev.lambdamaven.plugin.index;

import dev.lambdamaven.plugin.LambdaException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What a {@code web.xml} of any version says of servlets and filters.
 *
 * @param contextParams parameters of the whole web application
 */
record WebXml(List<Servlet> servlets, SortedMap<String, String> contextParams) {

    static final WebXml NONE = new WebXml(List.of(), Collections.emptySortedMap());

    /**
     * A servlet or filter.
     *
     * @param className empty when the server is to find the class by the name
     * @param patterns its url-patterns
     */
    record Servlet(String name, String className, SortedMap<String, String> initParams, List<String> patterns) {}

    /** Reads the file. Its document type, which versions up to 2.3 have, and all external entities are left alone. */
    static WebXml parse(byte[] content) {
        try {
            Element root = builder().parse(new ByteArrayInputStream(content)).getDocumentElement();
            List<Servlet> servlets = new ArrayList<>();
            for (String kind : List.of("servlet", "filter")) {
                children(root, kind).forEach(servlet -> servlets.add(servlet(root, kind, servlet)));
            }
            return new WebXml(servlets, params(root, "context-param"));
        } catch (SAXParseException e) {
            throw malformed(e.getMessage() + " (line " + e.getLineNumber() + ")", e);
        } catch (SAXException | IOException e) {
            throw malformed(String.valueOf(e.getMessage()), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK has a parser that resolves no external entities", e);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setXIncludeAware(false);
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        builder.setErrorHandler(new Silent());
        return builder;
    }

    private static Servlet servlet(Element root, String kind, Element servlet) {
        String name = text(servlet, kind + "-name");
        List<String> patterns = children(root, kind + "-mapping").stream()
                .filter(mapping -> text(mapping, kind + "-name").equals(name))
                .flatMap(mapping -> children(mapping, "url-pattern").stream())
                .map(WebXml::text)
                .toList();
        return new Servlet(name, text(servlet, kind + "-class"), params(servlet, "init-param"), patterns);
    }

    private static SortedMap<String, String> params(Element parent, String kind) {
        SortedMap<String, String> params = new TreeMap<>();
        children(parent, kind).forEach(param -> params.put(text(param, "param-name"), text(param, "param-value")));
        return params;
    }

    private static String text(Element parent, String child) {
        return children(parent, child).stream().map(WebXml::text).findFirst().orElse("");
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static LambdaException malformed(String why, Exception cause) {
        return LambdaException.of(
                        "src/main/webapp/WEB-INF/web.xml cannot be read: "
                                + why.lines().findFirst().orElse("") + ".",
                        "See where: xmllint --noout src/main/webapp/WEB-INF/web.xml")
                .causedBy(cause);
    }

    /** The parser's own prints to the terminal before it throws. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // A warning is no failure.
        }

        @Override
        public void error(SAXParseException error) {
            // Only a validating parser has these, and servers do not validate.
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
