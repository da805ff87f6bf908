package dev.lambdamaven.plugin.index;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/**
 * What the bytecode of one class says about JAX-RS; names are internal ones.
 *
 * @param superName empty for {@code java/lang/Object} alone
 * @param local declared in a method, with or without a name, so that no server can make one
 */
record ScannedClass(
        String name,
        int access,
        String superName,
        List<String> interfaces,
        boolean local,
        List<Mark> marks,
        List<Method> methods) {

    ScannedClass {
        interfaces = List.copyOf(interfaces);
        marks = List.copyOf(marks);
        methods = List.copyOf(methods);
    }

    /** Empty when the bytes are no class, or one of a format that is not known yet. */
    static Optional<ScannedClass> read(byte[] bytecode) {
        return ClassScan.read(bytecode);
    }

    /** Such as {@code com.acme.Items$Nested}. */
    String binaryName() {
        return name.replace('/', '.');
    }

    boolean isConcrete() {
        return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_MODULE)) == 0 && !local;
    }

    boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** The value of an annotation of JAX-RS on the class itself, such as {@code Path}; empty text when it has no text. */
    Optional<String> mark(Namespace namespace, String annotation) {
        return Mark.find(marks, namespace, annotation);
    }

    /** An annotation and the text of its {@code value}. */
    record Mark(String descriptor, String value) {

        static Optional<String> find(List<Mark> marks, Namespace namespace, String annotation) {
            String wanted = "L" + namespace.prefix() + annotation + ";";
            return marks.stream()
                    .filter(mark -> mark.descriptor().equals(wanted))
                    .map(Mark::value)
                    .findFirst();
        }

        String className() {
            return descriptor.substring(1, descriptor.length() - 1);
        }
    }

    /** A method that bytecode callers can see: no bridge and nothing else the compiler made. */
    record Method(String name, String descriptor, int access, List<Mark> marks) {

        Method {
            marks = List.copyOf(marks);
        }

        boolean isPublic() {
            return (access & Opcodes.ACC_PUBLIC) != 0 && (access & Opcodes.ACC_STATIC) == 0;
        }
    }
}
