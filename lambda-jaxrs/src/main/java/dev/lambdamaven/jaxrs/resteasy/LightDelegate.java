package dev.lambdamaven.jaxrs.resteasy;

import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.Variant;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl;
import org.jboss.resteasy.plugins.delegates.CacheControlDelegate;
import org.jboss.resteasy.plugins.delegates.CookieHeaderDelegate;
import org.jboss.resteasy.plugins.delegates.DateDelegate;
import org.jboss.resteasy.plugins.delegates.EntityTagDelegate;
import org.jboss.resteasy.plugins.delegates.LocaleDelegate;
import org.jboss.resteasy.plugins.delegates.MediaTypeHeaderDelegate;
import org.jboss.resteasy.plugins.delegates.NewCookieHeaderDelegate;
import org.jboss.resteasy.plugins.delegates.UriHeaderDelegate;
import org.jboss.resteasy.specimpl.LinkBuilderImpl;
import org.jboss.resteasy.specimpl.ResponseBuilderImpl;
import org.jboss.resteasy.specimpl.ResteasyUriBuilderImpl;
import org.jboss.resteasy.specimpl.VariantListBuilderImpl;
import org.jspecify.annotations.Nullable;

/**
 * Gives out RESTEasy's own builders and header delegates without RESTEasy's provider factory, which is a third of what a
 * {@code Response} costs a cold start. Whatever else is asked goes to such a factory; a starting engine puts its own in
 * place of this.
 */
public final class LightDelegate extends RuntimeDelegate {

    private @Nullable RuntimeDelegate complete;

    private LightDelegate() {}

    /** Puts one in place; to be called before an engine starts. */
    public static void install() {
        RuntimeDelegate.setInstance(new LightDelegate());
    }

    private synchronized RuntimeDelegate complete() {
        if (complete == null) {
            complete = Rarely.complete();
        }
        return complete;
    }

    /** Apart, because the JVM loads what a class makes when it verifies that class, and few functions ask for these. */
    private static final class Rarely {

        static RuntimeDelegate complete() {
            return new ResteasyProviderFactoryImpl();
        }

        static UriBuilder uriBuilder() {
            return new ResteasyUriBuilderImpl();
        }

        static Variant.VariantListBuilder variantListBuilder() {
            return new VariantListBuilderImpl();
        }

        static Link.Builder linkBuilder() {
            return new LinkBuilderImpl();
        }
    }

    @Override
    public UriBuilder createUriBuilder() {
        return Rarely.uriBuilder();
    }

    @Override
    public Response.ResponseBuilder createResponseBuilder() {
        return new ResponseBuilderImpl();
    }

    @Override
    public Variant.VariantListBuilder createVariantListBuilder() {
        return Rarely.variantListBuilder();
    }

    @Override
    public Link.Builder createLinkBuilder() {
        return Rarely.linkBuilder();
    }

    @Override
    @SuppressWarnings("unchecked") // Each delegate is the one for the class of that name.
    public <T> HeaderDelegate<T> createHeaderDelegate(Class<T> type) {
        HeaderDelegate<?> known = switch (type == null ? "" : type.getName()) {
            case "jakarta.ws.rs.core.MediaType" -> MediaTypeHeaderDelegate.INSTANCE;
            case "jakarta.ws.rs.core.NewCookie" -> NewCookieHeaderDelegate.INSTANCE;
            case "jakarta.ws.rs.core.Cookie" -> CookieHeaderDelegate.INSTANCE;
            case "jakarta.ws.rs.core.EntityTag" -> EntityTagDelegate.INSTANCE;
            case "jakarta.ws.rs.core.CacheControl" -> CacheControlDelegate.INSTANCE;
            case "java.net.URI" -> UriHeaderDelegate.INSTANCE;
            case "java.util.Locale" -> LocaleDelegate.INSTANCE;
            case "java.util.Date" -> DateDelegate.INSTANCE;
            default -> complete().createHeaderDelegate(type);
        };
        return (HeaderDelegate<T>) known;
    }

    @Override
    public <T> T createEndpoint(Application application, Class<T> endpointType) {
        return complete().createEndpoint(application, endpointType);
    }

    @Override
    public SeBootstrap.Configuration.Builder createConfigurationBuilder() {
        return complete().createConfigurationBuilder();
    }

    @Override
    public CompletionStage<SeBootstrap.Instance> bootstrap(
            Application application, SeBootstrap.Configuration configuration) {
        return complete().bootstrap(application, configuration);
    }

    @Override
    public CompletionStage<SeBootstrap.Instance> bootstrap(
            Class<? extends Application> application, SeBootstrap.Configuration configuration) {
        return complete().bootstrap(application, configuration);
    }

    @Override
    public EntityPart.Builder createEntityPartBuilder(String partName) {
        return complete().createEntityPartBuilder(partName);
    }
}
