package dev.lambdamaven.plugin.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.index.ApplicationModel.ApplicationClass;
import dev.lambdamaven.plugin.index.ApplicationModel.Origin;
import dev.lambdamaven.plugin.index.ApplicationModel.ResourceClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes are an application's, by the rules of the servers. */
final class ComponentsTest {

    private static final String ITEMS = "package app; @RS.Path(\"items\") public class Items {}";

    @TempDir
    private Path folder;

    @Test
    void findsAnEmptyApplicationAndWhatItPublishes() throws IOException {
        ApplicationModel model = TestApplication.on(TestApplication.RESTEASY, folder)
                .classes("""
                        package app; @RS.ApplicationPath("/api/") public class App extends RS.core.Application {}
                        package app; @RS.Path("items") public class Items {}
                        package app; @RS.ext.Provider public class Mapper {}
                        package app; public class Outer { @RS.Path("in") public static class In {} }
                        package app; @RS.Path("base") public abstract class Base {}
                        package app; public class Derived extends Base {}
                        package app; public class Plain {}""")
                .model();

        assertThat(model.applications()).containsExactly(new ApplicationClass("app.App", "/api", Origin.ANNOTATION));
        assertThat(model.resources()).extracting(ResourceClass::name).containsExactly("app.Items", "app.Outer$In");
        assertThat(model.providers()).containsExactly("app.Mapper");
    }

    @Test
    void readsJarsButNotThoseOfAnImplementation() throws IOException {
        ApplicationModel model = TestApplication.on(TestApplication.JERSEY, folder)
                .jar("other.jar", Namespace.JAKARTA, "package other; @RS.Path(\"orders\") public class Orders {}")
                .jar(
                        "another-runtime.jar",
                        "package rt; @jakarta.ws.rs.ext.Provider public class Builtin {}",
                        "jakarta.ws.rs.ext.RuntimeDelegate")
                .classes(ITEMS)
                .model();

        assertThat(model.applications()).isEmpty();
        assertThat(model.resources()).extracting(ResourceClass::name).containsExactly("app.Items", "other.Orders");
        assertThat(model.providers()).isEmpty();
    }

    @Test
    void followsSuperclassesThroughJarsThatDoNotNameJaxRs() throws IOException {
        ApplicationModel model = TestApplication.on(TestApplication.JERSEY, folder)
                .jar("base.jar", Namespace.JAKARTA, """
                        package base; public abstract class Config extends org.glassfish.jersey.server.ResourceConfig {}""")
                .classes("""
                        package app; public class Common extends base.Config {}
                        package app; public class App extends Common { Object o = new base.Config() {}; }""")
                .model();

        assertThat(model.applications()).containsExactly(new ApplicationClass("app.App", "", Origin.SUBCLASS));
    }

    @Test
    void publishesImplementorsOfAnInterfaceWithPathOnRestEasyOnly() throws IOException {
        String sources = """
                package app; @RS.Path("items") public interface Items { @RS.GET String all(); }
                package app; public class Stored implements Items { public String all() { return ""; } }""";

        ApplicationModel onRestEasy = TestApplication.on(TestApplication.RESTEASY, folder.resolve("resteasy"))
                .classes(sources)
                .model();
        ApplicationModel onJersey = TestApplication.on(TestApplication.JERSEY, folder.resolve("jersey"))
                .classes(sources)
                .model();

        assertThat(onRestEasy.resources()).extracting(ResourceClass::name).containsExactly("app.Stored");
        assertThat(onJersey.resources()).isEmpty();
    }

    @Test
    void mountsAnApplicationOfAJarBesideTheOwn() throws IOException {
        TestApplication application = TestApplication.on(TestApplication.RESTEASY, folder)
                .jar("admin.jar", Namespace.JAKARTA, """
                        package admin; @RS.ApplicationPath("admin") public class Admin extends RS.core.Application {}
                        package admin; public class Unmounted extends RS.core.Application {}""")
                .classes("package app; @RS.ApplicationPath(\"\") public class App extends RS.core.Application {}");

        assertThat(application.model().applications())
                .extracting(ApplicationClass::name)
                .containsExactly("admin.Admin", "app.App");
        assertThat(application.model("", "admin.Unmounted").applications())
                .containsExactly(new ApplicationClass("admin.Unmounted", "", Origin.SUBCLASS));
    }

    @Test
    void tripsOverNoBrokenClass() throws IOException {
        TestApplication application =
                TestApplication.on(TestApplication.RESTEASY, folder).classes(ITEMS);
        Path app = folder.resolve("classes/app");
        Files.write(app.resolve("Cut.class"), new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0});
        Files.copy(app.resolve("Items.class"), app.resolve("Copy.class"));

        assertThat(application.model().resources())
                .extracting(ResourceClass::name)
                .containsExactly("app.Items");
    }
}
