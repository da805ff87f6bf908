package dev.lambdamaven.plugin.routes;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * What the bytecode of a class says; names are internal ones.
 *
 * @param signature the generic signature, empty if there is none
 * @param reachable whether code in another package may name it: it and all classes around it are public
 * @param injected whether a field is annotated
 * @param references the classes that its code names, and its supertypes
 * @param words all constants of the class file that are text: names, descriptors and strings
 */
record ClassCode(
        String name,
        int access,
        String superName,
        List<String> interfaces,
        String signature,
        Marks marks,
        boolean reachable,
        boolean injected,
        List<MethodCode> methods,
        Set<String> references,
        Set<String> words) {

    /** Such as {@code com.acme.Items$Nested}. */
    String binaryName() {
        return name.replace('/', '.');
    }

    String simpleName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    }

    boolean isConcrete() {
        return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_MODULE)) == 0;
    }

    boolean isRecord() {
        return superName.equals("java/lang/Record");
    }

    List<MethodCode> constructors() {
        return methods.stream().filter(method -> method.name().equals("<init>")).toList();
    }

    /** Whether there is one way to make an object, and it needs nothing. */
    boolean isMadeOfNothing() {
        List<MethodCode> constructors = constructors();
        return reachable
                && isConcrete()
                && constructors.size() == 1
                && constructors.get(0).isPublic()
                && constructors.get(0).descriptor().equals("()V")
                && constructors.get(0).marks().isEmpty();
    }
}
