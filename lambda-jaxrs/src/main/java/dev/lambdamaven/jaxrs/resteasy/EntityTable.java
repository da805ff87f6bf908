package dev.lambdamaven.jaxrs.resteasy;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import org.jboss.resteasy.core.providerfactory.CommonProviders;
import org.jboss.resteasy.core.providerfactory.SortedKey;

/** Enters builtin readers and writers into RESTEasy's tables for servers or for clients. */
@SuppressWarnings("rawtypes") // As the tables are.
final class EntityTable {

    private static final String SUFFIXED = "*+";

    private final CommonProviders table;

    EntityTable(CommonProviders table) {
        this.table = table;
    }

    void read(MessageBodyReader provider, Class<?> entity, MediaType[] types, int priority) {
        SortedKey<MessageBodyReader> key = new SortedKey<>(provider, true, entity, priority);
        for (MediaType type : types) {
            if (type.isWildcardType()) {
                table.addWildcardMBR(key);
            } else if (type.isWildcardSubtype()) {
                table.addSubtypeWildMBR(type, key);
            } else if (type.getSubtype().startsWith(SUFFIXED)) {
                table.addCompositeWildcardMBR(type, key, type.getSubtype().substring(SUFFIXED.length()));
            } else {
                table.addRegularMBR(type, key);
            }
        }
    }

    void write(MessageBodyWriter provider, Class<?> entity, MediaType[] types) {
        SortedKey<MessageBodyWriter> key = new SortedKey<>(provider, true, entity, Priorities.USER);
        for (MediaType type : types) {
            if (type.isWildcardType()) {
                table.addWildcardMBW(key);
            } else if (type.isWildcardSubtype()) {
                table.addSubtypeWildMBW(type, key);
            } else if (type.getSubtype().startsWith(SUFFIXED)) {
                table.addCompositeWildcardMBW(type, key, type.getSubtype().substring(SUFFIXED.length()));
            } else {
                table.addRegularMBW(type, key);
            }
        }
    }
}
