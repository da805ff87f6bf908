package dev.lambdamaven.plugin.routes;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One method.
 *
 * @param parameters the annotations of each parameter
 * @param loaded the local variables that the code reads objects from
 */
record MethodCode(
        String name, String descriptor, int access, Marks marks, List<Marks> parameters, Set<Integer> loaded) {

    boolean isPublic() {
        return (access & Opcodes.ACC_PUBLIC) != 0;
    }

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    /** Made by the compiler, such as the bridge of a generic method. */
    boolean isSynthetic() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    boolean isInjected() {
        return !marks.isEmpty() || parameters.stream().anyMatch(parameter -> !parameter.isEmpty());
    }

    List<Type> parameterTypes() {
        return List.of(Type.getArgumentTypes(descriptor));
    }

    Type returnType() {
        return Type.getReturnType(descriptor);
    }
}
