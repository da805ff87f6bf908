package dev.lambdamaven.jaxrs.direct;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells values that only a JSON provider writes from those that RESTEasy has writers of its own for. */
final class PlainTypes {

    private PlainTypes() {}

    /** Collections and maps of the JDK, and objects that are nothing but themselves. */
    static boolean isPlain(Class<?> type) {
        if (type.getName().startsWith("java.")) {
            return type.getName().startsWith("java.util.")
                    && (Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type));
        }
        return !type.isArray() && isOwn(type);
    }

    private static boolean isOwn(@Nullable Class<?> type) {
        if (type == null || type == Object.class || type == Record.class) {
            return true;
        }
        for (Class<?> implemented : type.getInterfaces()) {
            String name = implemented.getName();
            if (implemented != Comparable.class && !name.equals("java.io.Serializable")) {
                return false;
            }
        }
        return !type.getName().startsWith("java.")
                && !type.getName().startsWith("jakarta.")
                && !type.isEnum()
                && isOwn(type.getSuperclass());
    }
}
