package dev.lambdamaven.jaxrs.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimesTest {

    private static final String RESTEASY = "org/jboss/resteasy/core/SynchronousDispatcher.class";
    private static final String JERSEY = "org/glassfish/jersey/server/ApplicationHandler.class";

    @TempDir
    private Path folder;

    @Test
    void findsRestEasy() {
        assertThat(Runtimes.isJersey(RuntimesTest.class.getClassLoader())).isFalse();
    }

    @Test
    void saysThatThereIsNone() throws IOException {
        try (URLClassLoader loader = new Archive(folder).alone()) {
            assertThatThrownBy(() -> Runtimes.isJersey(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("No JAX-RS runtime is on the class path: neither RESTEasy"
                            + " (org.jboss.resteasy.core.SynchronousDispatcher) nor Jersey"
                            + " (org.glassfish.jersey.server.ApplicationHandler) was found."
                            + " Add RESTEasy 6 (org.jboss.resteasy:resteasy-core)"
                            + " or Jersey 3 (org.glassfish.jersey.core:jersey-server"
                            + " and org.glassfish.jersey.inject:jersey-hk2)"
                            + " to the dependencies, with scope compile or runtime.");
        }
    }

    @Test
    void saysThatThereAreTwoAndWhere() throws IOException {
        try (URLClassLoader loader = new Archive(folder).with(JERSEY).loader()) {
            assertThatThrownBy(() -> Runtimes.isJersey(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Two JAX-RS runtimes are on the class path, and lambda-jaxrs cannot know"
                            + " which one the application is for: file:")
                    .hasMessageContaining(".jar and " + folder.toUri().toURL() + JERSEY)
                    .hasMessageEndingWith(". Keep one of them; mvn dependency:tree shows what brings the other.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RESTEASY, JERSEY})
    void saysThatTheRuntimeIsForTheOtherNamespace(String runtime) throws IOException {
        try (URLClassLoader loader = new Archive(folder).with(runtime).alone()) {
            assertThatThrownBy(() -> Runtimes.isJersey(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("This lambda-jaxrs is for jakarta.ws.rs, and the JAX-RS runtime in "
                            + folder.toUri().toURL()
                            + runtime + " is not. For javax.ws.rs use lambda-jaxrs with"
                            + " <classifier>javax</classifier> and Jersey 2; for jakarta.ws.rs use lambda-jaxrs"
                            + " without classifier and RESTEasy 6 or Jersey 3.");
        }
    }

    @Test
    void seesByItsSupertypesForWhichNamespaceJerseyIs() throws IOException {
        compile("package org.glassfish.jersey.server; public class ApplicationHandler {}");
        compile("package org.glassfish.jersey.server; public class ResourceConfig {}");
        URL api = Application.class.getProtectionDomain().getCodeSource().getLocation();
        URL[] classPath = {folder.toUri().toURL(), api};
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> Runtimes.isJersey(loader))
                    .hasMessageStartingWith("This lambda-jaxrs is for jakarta.ws.rs, and the JAX-RS runtime in ");
        }
    }

    private void compile(String source) throws IOException {
        String type = source.substring(source.indexOf("class ") + 6, source.indexOf(" {"));
        Path file = Files.writeString(folder.resolve(type + ".java"), source);
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString());
        assertThat(errors).isZero();
    }
}
