package dev.lambdamaven.plugin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.index.ApplicationModel.ApplicationClass;
import dev.lambdamaven.plugin.index.ApplicationModel.Origin;
import dev.lambdamaven.plugin.index.ApplicationModel.ResourceClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebXmlTest {

    private static final String CLASSES = """
            package app; @RS.ApplicationPath("annotated") public class App extends RS.core.Application {}
            package app; public class Config extends RS.core.Application {}
            package app; @RS.Path("items") public class Items {}
            package app.deep; @RS.Path("deep") public class Deep {}
            package other; @RS.Path("orders") public class Orders {}
            package other; @RS.ext.Provider public class Mapper {}""";

    private static final String BASE = "jakarta.ws.rs.core.Application";
    private static final String JERSEY = "org.glassfish.jersey.servlet.ServletContainer";

    @TempDir
    private Path folder;

    private TestApplication application;

    @BeforeEach
    void compile() throws IOException {
        application = TestApplication.on(TestApplication.JERSEY, folder).classes(CLASSES);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(textBlock = """
            rest,                                   JERSEY,           jakarta.ws.rs.Application=app.App,    app.App
            rest,                                   com.acme.Servlet, jakarta.ws.rs.Application=app.App,    app.App
            app.App,                                '',               '',                                   app.App
            jakarta.ws.rs.core.Application,         '',               '',                                   BASE
            rest,                                   JERSEY,           '',                                   BASE
            rest,  org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher, jakarta.ws.rs.Application=app.App, app.App
            """)
    void mountsWhatAServletNames(String name, String className, String param, String expected) {
        String xml = servlet(name, className.replace("JERSEY", JERSEY), param, "/rest/*");

        assertThat(application.model(xml, "").applications())
                .contains(new ApplicationClass(expected.replace("BASE", BASE), "/rest", Origin.WEB_XML));
    }

    @Test
    void beatsTheAnnotation() {
        ApplicationModel model =
                application.model(servlet("rest", JERSEY, "jakarta.ws.rs.Application=app.App", "/*"), "");

        assertThat(model.applications()).containsExactly(new ApplicationClass("app.App", "", Origin.WEB_XML));
        assertThat(model.initParams()).isEmpty();
    }

    @Test
    void leavesOtherServletsAlone() {
        ApplicationModel model = application.model(servlet("files", "com.acme.Files", "a=b", "*.html"), "");

        assertThat(model.applications())
                .containsExactly(new ApplicationClass("app.App", "/annotated", Origin.ANNOTATION));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            jersey.config.server.provider.packages=app                              | app.Items app.deep.Deep       |
            jersey.config.server.provider.packages=app;other                        | app.Items app.deep.Deep other.Orders | other.Mapper
            jersey.config.server.provider.packages=app,jersey.config.server.provider.scanning.recursive=false | app.Items |
            jersey.config.server.provider.classnames=other.Orders org.x.JsonFeature | other.Orders                  | org.x.JsonFeature
            resteasy.resources=app.Items,resteasy.providers=other.Mapper            | app.Items                     | other.Mapper
            """)
    void resolvesWhatInitParamsSelect(String params, String resources, String providers) {
        ApplicationModel model = application.model(servlet("rest", JERSEY, params, "/*"), "");

        assertThat(model.resources().stream().map(ResourceClass::name)).containsExactly(resources.split(" "));
        assertThat(String.join(" ", model.providers())).isEqualTo(providers == null ? "" : providers);
        assertThat(model.initParams()).isEmpty();
    }

    @Test
    void keepsParametersThatSpeakToTheRuntime() {
        String xml = "<web-app><context-param><param-name>resteasy.role.based.security</param-name>"
                + "<param-value>true</param-value></context-param>"
                + "<context-param><param-name>faces.x</param-name><param-value>y</param-value></context-param>"
                + servlet("rest", JERSEY, "jersey.config.server.wadl.disableWadl=true", "/*")
                        .replaceAll("</?web-app.*?>", "")
                + "</web-app>";

        assertThat(application.model(xml, "").initParams())
                .isEqualTo(Map.of(
                        "jersey.config.server.wadl.disableWadl", "true", "resteasy.role.based.security", "true"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            *.rest      | The JAX-RS servlet rest in web.xml is mounted on *.rest, must be on one path.
            ''          | The JAX-RS servlet rest in web.xml is mounted on no url-pattern, must be on one path.
            /a/*,/b/*   | The JAX-RS servlet rest in web.xml is mounted on /a/*, /b/*, must be on one path.
            """)
    void refusesWhatIsNotOnePath(String patterns, String problem) {
        String xml = servlet("rest", JERSEY, "jakarta.ws.rs.Application=app.App", patterns);

        assertThatThrownBy(() -> application.model(xml, ""))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void refusesAnApplicationThatIsNotThere() {
        assertThatThrownBy(() ->
                        application.model(servlet("rest", JERSEY, "jakarta.ws.rs.Application=app.Gone", "/*"), ""))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("web.xml names the Application app.Gone, but no class of that name extends"
                        + " jakarta.ws.rs.core.Application.")
                .hasMessageContaining("app.App");
    }

    @Test
    void saysWhereAFileIsBroken() {
        assertThatThrownBy(() -> application.model("<web-app>\n<servlet></web-app>", ""))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("src/main/webapp/WEB-INF/web.xml cannot be read: ")
                .hasMessageContaining("(line 2)");
    }

    @Test
    void readsOldVersionsWithoutFetchingTheirDocumentType() {
        String xml = """
                <!DOCTYPE web-app PUBLIC "-//Sun Microsystems, Inc.//DTD Web Application 2.3//EN" \
                "http://127.0.0.1:1/web-app_2_3.dtd">
                """ + servlet("rest", JERSEY, "jakarta.ws.rs.Application=app.App", "/v/*");

        assertThat(application.model(xml, "").applications())
                .extracting(ApplicationClass::path)
                .containsExactly("/v");
    }

    @Test
    void readsNoFileThatAnEntityNames() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "app.App");
        String xml = "<!DOCTYPE web-app [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"
                + servlet("rest", JERSEY, "jakarta.ws.rs.Application=&x;", "/*");

        assertThat(application.model(xml, "").applications())
                .extracting(ApplicationClass::name)
                .containsExactly("app.App", BASE);
    }

    @Test
    void refusesEntitiesThatGrowWithoutEnd() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE web-app [<!ENTITY e0 \"xxxxxxxxxx\">");
        for (int i = 1; i < 12; i++) {
            xml.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        xml.append("]><web-app>&e11;</web-app>");

        assertThatThrownBy(() -> application.model(xml.toString(), ""))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("src/main/webapp/WEB-INF/web.xml cannot be read: ");
    }

    /**
     * A web.xml with one servlet.
     *
     * @param params such as {@code a=b,c=d}
     * @param patterns separated by commas
     */
    private static String servlet(String name, String className, String params, String patterns) {
        StringBuilder xml = new StringBuilder("<web-app xmlns=\"http://java.sun.com/xml/ns/javaee\"><servlet>");
        xml.append("<servlet-name>").append(name).append("</servlet-name>");
        xml.append(className.isEmpty() ? "" : "<servlet-class>" + className + "</servlet-class>");
        for (String param : params.isEmpty() ? new String[0] : params.split(",")) {
            xml.append("<init-param><param-name> ").append(param.replace("=", "</param-name><param-value>"));
            xml.append("</param-value></init-param>");
        }
        xml.append("</servlet>");
        for (String pattern : patterns.isEmpty() ? new String[0] : patterns.split(",")) {
            xml.append("<servlet-mapping><servlet-name>").append(name).append("</servlet-name><url-pattern>");
            xml.append(pattern).append("</url-pattern></servlet-mapping>");
        }
        return xml.append("</web-app>").toString();
    }
}
