package dev.lambdamaven.jaxrs.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.junit.jupiter.api.Test;

class ApplicationPathsTest {

    @Test
    void knowsEverySpelling() {
        assertThat(ApplicationPaths.of(Application.class)).isEmpty();
        assertThat(ApplicationPaths.of(Nothing.class)).isEmpty();
        assertThat(ApplicationPaths.of(Slash.class)).isEmpty();
        assertThat(ApplicationPaths.of(Star.class)).isEmpty();
        assertThat(ApplicationPaths.of(Bare.class)).isEqualTo("/api");
        assertThat(ApplicationPaths.of(Slashes.class)).isEqualTo("/api");
        assertThat(ApplicationPaths.of(Pattern.class)).isEqualTo("/api/v1");
        assertThat(ApplicationPaths.of(Blank.class)).isEqualTo("/the%20api");
        assertThat(ApplicationPaths.of(Encoded.class)).isEqualTo("/the%20api");
        assertThat(ApplicationPaths.of(Inherited.class)).isEqualTo("/api");
    }

    @ApplicationPath("")
    private static class Nothing extends Application {}

    @ApplicationPath("/")
    private static class Slash extends Application {}

    @ApplicationPath("/*")
    private static class Star extends Application {}

    @ApplicationPath("api")
    private static class Bare extends Application {}

    @ApplicationPath("//api//")
    private static class Slashes extends Application {}

    @ApplicationPath("/api/v1/*")
    private static class Pattern extends Application {}

    @ApplicationPath("/the api/")
    private static class Blank extends Application {}

    @ApplicationPath("/the%20api")
    private static class Encoded extends Application {}

    private static class Inherited extends Bare {}
}
