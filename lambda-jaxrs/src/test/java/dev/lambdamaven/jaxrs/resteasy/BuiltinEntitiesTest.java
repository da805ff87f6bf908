package dev.lambdamaven.jaxrs.resteasy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.core.MediaTypeMap;
import org.jboss.resteasy.core.providerfactory.CommonProviders;
import org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl;
import org.jboss.resteasy.core.providerfactory.SortedKey;
import org.jboss.resteasy.plugins.providers.DocumentProvider;
import org.jboss.resteasy.plugins.providers.JaxrsServerFormUrlEncodedProvider;
import org.jboss.resteasy.plugins.providers.RegisterBuiltin;
import org.jboss.resteasy.plugins.providers.ServerFormUrlEncodedProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what the adapter registers against what RESTEasy's own class registers, in two fresh factories. */
class BuiltinEntitiesTest {

    private final ResteasyProviderFactoryImpl theirs = new ResteasyProviderFactoryImpl(false);
    private final ResteasyProviderFactoryImpl ours = new ResteasyProviderFactoryImpl(false);

    BuiltinEntitiesTest() {
        RegisterBuiltin.register(theirs, Set.of(DocumentProvider.class.getName()));
        theirs.registerProviderInstance(new DocumentProvider(), null, null, true);
        theirs.registerProviderInstance(new ServerFormUrlEncodedProvider(false), null, null, true);
        theirs.registerProviderInstance(new JaxrsServerFormUrlEncodedProvider(false), null, null, true);
        BuiltinProviders.registerOwn(ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/*",
                "text/plain",
                "text/plain;charset=UTF-8",
                "text/html",
                "text/xml",
                "text/event-stream",
                "text/vnd.a+xml",
                "application/*",
                "application/xml",
                "application/atom+xml",
                "application/json",
                "application/*+json",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "application/x-stream-general",
                "multipart/form-data",
                "image/png",
                "image/*"
            })
    void offersTheSameReadersAndWritersInTheSameOrder(String type) {
        MediaType media = MediaType.valueOf(type);

        assertThat(offered(ours, media)).isNotEmpty().isEqualTo(offered(theirs, media));
    }

    @Test
    void saysTheSameOfWhatIsRegistered() {
        assertThat(Map.copyOf(ours.getClassContracts())).isEqualTo(Map.copyOf(theirs.getClassContracts()));
        assertThat(Set.copyOf(ours.getClasses())).isEqualTo(Set.copyOf(theirs.getClasses()));
        assertThat(ours.getInstances())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(
                        theirs.getInstances().stream().map(Object::getClass).toList());
        assertThat(ours.isBuiltinsRegistered()).isTrue();
    }

    /** Each as it stands in the table: the class, what it is for, its priority and whether it gives way to others. */
    private static List<String> offered(ResteasyProviderFactoryImpl factory, MediaType type) {
        List<String> all = new ArrayList<>();
        for (CommonProviders table : List.of(factory.getServerHelper(), factory.getClientHelper())) {
            add(all, "reads", table.getMessageBodyReaders(), type);
            add(all, "writes", table.getMessageBodyWriters(), type);
        }
        return all;
    }

    private static <P> void add(List<String> all, String what, MediaTypeMap<SortedKey<P>> table, MediaType type) {
        SortedKey<P> users = new SortedKey<>(null, false, Object.class, 0);
        for (SortedKey<P> key : Objects.requireNonNull(table, what).getPossible(type)) {
            all.add(what + " " + theirClass(key.getObj()) + " " + key.getType() + " " + key.getPriority() + " "
                    + key.compareTo(users));
        }
    }

    /** The adapter's own subclass stands for the class above it. */
    private static Class<?> theirClass(Object provider) {
        Class<?> type = provider.getClass();
        return type.getName().startsWith("dev.lambdamaven") ? type.getSuperclass() : type;
    }
}
