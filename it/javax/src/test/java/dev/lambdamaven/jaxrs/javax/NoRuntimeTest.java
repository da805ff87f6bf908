package dev.lambdamaven.jaxrs.javax;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdamaven.jaxrs.JaxRsHandler;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** A function whose zip has the adapter and nothing of JAX-RS, not even its API. */
class NoRuntimeTest {

    @Test
    void saysThatThereIsNone() throws Exception {
        URL[] zip = {place(JaxRsHandler.class), place(Context.class)};
        try (URLClassLoader loader = new URLClassLoader(zip, ClassLoader.getPlatformClassLoader())) {
            Class<?> handler = loader.loadClass(JaxRsHandler.class.getName());

            assertThatThrownBy(() -> handler.getConstructor().newInstance())
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("No JAX-RS runtime is on the class path: ")
                    .hasMessageContaining("Add Jersey 2 (org.glassfish.jersey.core:jersey-server");
        }
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
