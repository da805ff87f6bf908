package dev.lambdamaven.jaxrs.resteasy;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.xml.transform.Source;
import org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl;
import org.jboss.resteasy.plugins.providers.AsyncStreamingOutputProvider;
import org.jboss.resteasy.plugins.providers.ByteArrayProvider;
import org.jboss.resteasy.plugins.providers.DefaultBooleanWriter;
import org.jboss.resteasy.plugins.providers.DefaultNumberWriter;
import org.jboss.resteasy.plugins.providers.DefaultTextPlain;
import org.jboss.resteasy.plugins.providers.DocumentProvider;
import org.jboss.resteasy.plugins.providers.FileProvider;
import org.jboss.resteasy.plugins.providers.FileRange;
import org.jboss.resteasy.plugins.providers.FileRangeWriter;
import org.jboss.resteasy.plugins.providers.FormUrlEncodedProvider;
import org.jboss.resteasy.plugins.providers.IIOImageProvider;
import org.jboss.resteasy.plugins.providers.InputStreamProvider;
import org.jboss.resteasy.plugins.providers.JaxrsFormProvider;
import org.jboss.resteasy.plugins.providers.JaxrsServerFormUrlEncodedProvider;
import org.jboss.resteasy.plugins.providers.ReaderProvider;
import org.jboss.resteasy.plugins.providers.ServerFormUrlEncodedProvider;
import org.jboss.resteasy.plugins.providers.SourceProvider;
import org.jboss.resteasy.plugins.providers.StreamingOutputProvider;
import org.jboss.resteasy.plugins.providers.StringTextStar;
import org.jboss.resteasy.plugins.providers.sse.SseEventInputImpl;
import org.jboss.resteasy.plugins.providers.sse.SseEventProvider;
import org.jboss.resteasy.spi.AsyncStreamingOutput;
import org.w3c.dom.Document;

/**
 * Registers RESTEasy's own readers and writers. What RESTEasy finds out by reflection, for four instances of each, is
 * written down here; a test holds it against what RESTEasy finds.
 */
final class BuiltinEntities {

    private static final String PACKAGE = "org.jboss.resteasy.plugins.providers.";
    private static final MediaType[] ANY = {MediaType.WILDCARD_TYPE};
    private static final MediaType[] TEXT = {MediaType.TEXT_PLAIN_TYPE};
    private static final MediaType[] FORM = {MediaType.APPLICATION_FORM_URLENCODED_TYPE};
    private static final MediaType[] IMAGE = {new MediaType("image", MediaType.MEDIA_TYPE_WILDCARD)};
    private static final MediaType[] XML = {
        MediaType.TEXT_XML_TYPE, MediaType.APPLICATION_XML_TYPE, new MediaType("application", "*+xml")
    };

    private static final MediaType[] MORE_XML = {XML[0], new MediaType("text", "*+xml"), XML[1], XML[2]};
    private static final MediaType[] EVENTS = {MediaType.SERVER_SENT_EVENTS_TYPE, SseEventProvider.GENERAL_STREAM_TYPE};

    /** No contract of RESTEasy's: it only writes down that the provider is there. */
    private static final Map<Class<?>, Integer> NOTHING = Map.of(BuiltinEntities.class, 0);

    private static final Integer PRIORITY = Priorities.USER;
    private static final Integer FORMS_PRIORITY = Priorities.AUTHORIZATION;
    private static final Map<Class<?>, Integer> READS_FIRST = Map.of(MessageBodyReader.class, FORMS_PRIORITY);
    private static final Map<Class<?>, Integer> WRITES = Map.of(MessageBodyWriter.class, PRIORITY);
    private static final Map<Class<?>, Integer> BOTH =
            Map.of(MessageBodyReader.class, PRIORITY, MessageBodyWriter.class, PRIORITY);

    private final ResteasyProviderFactoryImpl factory;
    private final EntityTable client;
    private final EntityTable server;

    BuiltinEntities(ResteasyProviderFactoryImpl factory) {
        this.factory = factory;
        this.client = new EntityTable(factory.getClientHelper());
        this.server = new EntityTable(factory.getServerHelper());
    }

    /** Registers the provider of that class; returns false, and does nothing, if it is none that is known here. */
    boolean add(String name) {
        if (!name.startsWith(PACKAGE)) {
            return false;
        }
        switch (name.substring(PACKAGE.length())) {
            case "AsyncStreamingOutputProvider" ->
                writer(new AsyncStreamingOutputProvider(), AsyncStreamingOutput.class, ANY);
            case "ByteArrayProvider" -> both(new ByteArrayProvider(), byte[].class, ANY);
            case "DefaultBooleanWriter" -> writer(new DefaultBooleanWriter(), Boolean.class, TEXT);
            case "DefaultNumberWriter" -> writer(new DefaultNumberWriter(), Number.class, TEXT);
            case "DefaultTextPlain" -> both(new DefaultTextPlain(), Object.class, TEXT);
            case "FileProvider" -> both(new FileProvider(), File.class, ANY);
            case "FileRangeWriter" -> writer(new FileRangeWriter(), FileRange.class, ANY);
            case "FormUrlEncodedProvider" -> ofClients(new FormUrlEncodedProvider());
            case "IIOImageProvider" -> both(new IIOImageProvider(), IIOImage.class, IMAGE);
            case "InputStreamProvider" -> both(new InputStreamProvider(), InputStream.class, ANY);
            case "JaxrsFormProvider" -> both(new JaxrsFormProvider(), Form.class, FORM);
            case "ReaderProvider" -> both(new ReaderProvider(), Reader.class, ANY);
            case "SourceProvider" -> both(new SourceProvider(), Source.class, XML);
            case "StreamingOutputProvider" -> writer(new StreamingOutputProvider(), StreamingOutput.class, ANY);
            case "sse.SseEventProvider" -> events();
            case "StringTextStar" -> both(new StringTextStar(), String.class, ANY);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void writer(MessageBodyWriter<?> provider, Class<?> entity, MediaType[] types) {
        client.write(provider, entity, types);
        server.write(provider, entity, types);
        added(provider, WRITES);
    }

    private <P extends MessageBodyReader<?> & MessageBodyWriter<?>> void both(
            P provider, Class<?> entity, MediaType[] types) {
        client.read(provider, entity, types, PRIORITY);
        server.read(provider, entity, types, PRIORITY);
        client.write(provider, entity, types);
        server.write(provider, entity, types);
        added(provider, BOTH);
    }

    /** The one that is constrained to clients; its twin for servers needs injection. */
    private void ofClients(FormUrlEncodedProvider provider) {
        client.read(provider, MultivaluedMap.class, FORM, PRIORITY);
        client.write(provider, MultivaluedMap.class, FORM);
        added(provider, BOTH);
    }

    private void events() {
        Events provider = new Events(factory);
        client.read(provider, SseEventInputImpl.class, EVENTS, PRIORITY);
        server.read(provider, SseEventInputImpl.class, EVENTS, PRIORITY);
        client.write(provider, OutboundSseEvent.class, EVENTS);
        server.write(provider, OutboundSseEvent.class, EVENTS);
        factory.getMutableProviderClasses().add(SseEventProvider.class);
        factory.getClassContracts().put(SseEventProvider.class, BOTH);
    }

    /** Those that a server adds. They read forms from the request only where a servlet container has parsed it. */
    void addOfServers(DocumentProvider documents) {
        client.read(documents, Document.class, MORE_XML, PRIORITY);
        server.read(documents, Document.class, MORE_XML, PRIORITY);
        client.write(documents, Document.class, MORE_XML);
        server.write(documents, Document.class, MORE_XML);
        addedInstance(documents, BOTH);
        ServerFormUrlEncodedProvider maps = new ServerFormUrlEncodedProvider(false);
        server.read(maps, MultivaluedMap.class, FORM, PRIORITY);
        server.write(maps, MultivaluedMap.class, FORM);
        addedInstance(maps, BOTH);
        JaxrsServerFormUrlEncodedProvider forms = new JaxrsServerFormUrlEncodedProvider(false);
        client.read(forms, Form.class, FORM, FORMS_PRIORITY);
        server.read(forms, Form.class, FORM, FORMS_PRIORITY);
        addedInstance(forms, READS_FIRST);
    }

    private void addedInstance(Object provider, Map<Class<?>, Integer> contracts) {
        factory.registerProviderInstance(provider, NOTHING, PRIORITY, true);
        factory.getClassContracts().put(provider.getClass(), contracts);
    }

    private void added(Object provider, Map<Class<?>, Integer> contracts) {
        factory.getMutableProviderClasses().add(provider.getClass());
        factory.getClassContracts().put(provider.getClass(), contracts);
    }

    /** What the injected proxy would find is always the factory. */
    private static final class Events extends SseEventProvider {

        Events(Providers providers) {
            super(providers);
        }
    }
}
