package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Request headers and cookies. */
@Path("/header")
@Produces("text/plain;charset=UTF-8")
public class HeaderProbe {

    @GET
    public String one(@HeaderParam("X-One") @Nullable String one) {
        return "one=" + one;
    }

    @GET
    @Path("list")
    public String list(@HeaderParam("x-one") List<String> list, @Context HttpHeaders headers) {
        return list.size() + " " + list + " string=" + headers.getHeaderString("X-ONE") + " lines="
                + headers.getRequestHeader("X-one");
    }

    @GET
    @Path("typed")
    public String typed(@DefaultValue("5") @HeaderParam("x-int") int i, @HeaderParam("x-range") @Nullable Range range) {
        return "i=" + i + " range=" + range;
    }

    @GET
    @Path("accept")
    public String accept(@Context HttpHeaders headers) {
        return headers.getAcceptableMediaTypes() + " " + headers.getAcceptableLanguages();
    }

    @POST
    @Path("entity")
    public String entity(@Context HttpHeaders headers) {
        return headers.getMediaType() + " " + headers.getLanguage() + " " + headers.getLength() + " "
                + headers.getDate();
    }

    @GET
    @Path("agent")
    public String agent(
            @HeaderParam("user-agent") @Nullable String agent,
            @HeaderParam("authorization") @Nullable String authorization,
            @HeaderParam("host") @Nullable String host) {
        return "agent=" + agent + " authorization=" + authorization + " host=" + host;
    }

    @GET
    @Path("cookie")
    public String cookie(@CookieParam("a") @Nullable String a, @CookieParam("b") @Nullable Cookie b) {
        return "a=" + a + " b=" + (b == null ? "none" : b.getName() + ":" + b.getValue());
    }

    @GET
    @Path("cookies")
    public String cookies(@Context HttpHeaders headers) {
        return headers.getCookies().values().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue() + ";" + cookie.getVersion())
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    @GET
    @Path("cookie-int")
    public String number(@CookieParam("n") int n) {
        return "n=" + n;
    }
}
