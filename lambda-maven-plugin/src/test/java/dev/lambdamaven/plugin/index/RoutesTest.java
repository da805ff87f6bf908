package dev.lambdamaven.plugin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoutesTest {

    private static final String CLASSES = """
            package app; @RS.HttpMethod("PURGE") public @interface Purge {}
            package app; public interface Contract<T> { @RS.POST @RS.Path("{id}") void put(String id, T t); }
            package app; public abstract class Base { @RS.GET @RS.Path("base") public void base() {} @RS.GET public void all() {} }
            package app; @RS.Path("/items/") public class Items extends Base implements Contract<String> { METHODS }""";

    private static final String METHODS = """
            public void put(String id, String s) {} \
            @RS.GET @RS.Produces("text/plain") public void all() {} \
            @RS.GET @RS.Path("/{id: [0-9]+}") public void find(int id) {} \
            public void find(String id) {} \
            @Purge public void purge() {} \
            @RS.Path("{id}/parts") public Object parts() { return null; } \
            @RS.GET @RS.Path("hidden") void hidden() {} \
            @RS.GET @RS.Path("static") public static void no() {}""";

    @TempDir
    private Path folder;

    @Test
    void readsMethodsAndTheAnnotationsTheyInherit() throws IOException {
        assertThat(routes(CLASSES.replace("METHODS", METHODS)))
                .containsExactly(
                        "GET /items app.Items.all",
                        "PURGE /items app.Items.purge",
                        "GET /items/base app.Base.base",
                        "GET /items/{id: [0-9]+} app.Items.find",
                        "POST /items/{id} app.Items.put",
                        "* /items/{id}/parts app.Items.parts");
    }

    @Test
    void anAnnotationOfJaxRsReplacesAllThatAreInherited() throws IOException {
        assertThat(routes(CLASSES.replace("METHODS", """
                        @RS.Produces("text/plain") public void put(String id, String s) {} public void all() {}""")))
                .containsExactly("GET /items app.Items.all", "GET /items/base app.Base.base");
    }

    @Test
    void theRootIsASlash() throws IOException {
        assertThat(routes("package app; @RS.Path(\"\") public class Root { @RS.GET public void at() {} }"))
                .containsExactly("GET / app.Root.at");
    }

    private List<String> routes(String sources) throws IOException {
        return TestApplication.on(TestApplication.RESTEASY, folder).classes(sources).model().resources().stream()
                .flatMap(resource -> resource.routes().stream())
                .map(route ->
                        (route.isLocator() ? "*" : route.httpMethod()) + " " + route.path() + " " + route.javaMethod())
                .toList();
    }
}
