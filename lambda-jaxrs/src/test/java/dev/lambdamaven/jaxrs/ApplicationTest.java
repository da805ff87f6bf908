package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.FullApplication;
import dev.lambdamaven.jaxrs.probe.ProbeApplication;
import org.junit.jupiter.api.Test;

/** What an application may publish besides resource classes. */
class ApplicationTest {

    private static final Lambda BY_CLASS = new Lambda(FullApplication.class);

    @Test
    void keepsASingletonFromRequestToRequest() {
        Lambda fresh = new Lambda(new FullApplication());

        fresh.invoke(TestEvent.get("/counter"));

        assertThat(fresh.invoke(TestEvent.get("/counter"))).contains("\"body\":\"<2>\"");
    }

    @Test
    void prefersTheWriterOfTheApplicationToABuiltInOne() {
        assertThat(BY_CLASS.invoke(TestEvent.get("/full/text"))).contains("\"body\":\"<text>\"");
    }

    @Test
    void convertsParametersWithTheConverterOfTheApplication() {
        assertThat(BY_CLASS.invoke(TestEvent.get("/full/weekday/FR"))).contains("\"body\":\"<FRIDAY>\"");
    }

    @Test
    void runsFiltersAroundTheResource() {
        assertThat(BY_CLASS.invoke(TestEvent.get("/full/text"))).contains("\"X-Filtered\":\"/full/text\"");
        assertThat(BY_CLASS.invoke(TestEvent.get("/full/text").header("x-abort", "yes")))
                .startsWith("{\"statusCode\":403,");
    }

    @Test
    void tellsAFilterWhetherThereIsABody() {
        assertThat(BY_CLASS.invoke(TestEvent.of("POST", "/nowhere"))).contains("\"X-Entity\":\"false\"");
        assertThat(BY_CLASS.invoke(TestEvent.of("POST", "/nowhere")
                        .header("content-type", "text/plain")
                        .text("x")))
                .contains("\"X-Entity\":\"true\"");
    }

    @Test
    void servesSubResources() {
        assertThat(BY_CLASS.invoke(TestEvent.get("/full/sub/leaf"))).contains("\"body\":\"<leaf>\"");
    }

    @Test
    void hasItsPropertiesInTheConfiguration() {
        assertThat(BY_CLASS.invoke(TestEvent.get("/full/property"))).contains("\"body\":\"<blue>\"");
    }

    @Test
    void livesBesideAnotherApplicationInTheSameEnvironment() {
        Lambda other = new Lambda(ProbeApplication.class);

        assertThat(BY_CLASS.invoke(TestEvent.get("/full/property"))).contains("\"body\":\"<blue>\"");
        assertThat(other.invoke(TestEvent.get("/"))).isEqualTo(Answers.text("root"));
        assertThat(other.invoke(TestEvent.get("/full/property"))).startsWith("{\"statusCode\":404,");
    }
}
