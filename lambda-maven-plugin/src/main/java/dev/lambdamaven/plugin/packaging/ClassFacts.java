package dev.lambdamaven.plugin.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What the bytecode of one class says; names are internal ones, such as {@code com/example/Items}.
 *
 * @param supertypes the superclass and the interfaces
 * @param publicMethods names, with {@code <init>} only for a constructor without parameters
 */
record ClassFacts(String name, int access, List<String> supertypes, List<String> publicMethods) {

    private static final String CONSTRUCTOR = "<init>";

    ClassFacts {
        supertypes = List.copyOf(supertypes);
        publicMethods = List.copyOf(publicMethods);
    }

    /** Empty when the bytes are no class, or one of a format that is not known yet. */
    static Optional<ClassFacts> read(byte[] bytecode) {
        try {
            ClassReader reader = new ClassReader(bytecode);
            PublicMethods methods = new PublicMethods();
            reader.accept(methods, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            List<String> supertypes = new ArrayList<>(List.of(reader.getInterfaces()));
            Optional.ofNullable(reader.getSuperName()).ifPresent(supertypes::add);
            return Optional.of(new ClassFacts(reader.getClassName(), reader.getAccess(), supertypes, methods.names));
        } catch (RuntimeException e) {
            // ASM documents no exception for broken bytes; it fails with whichever comes first, mostly an index out of
            // bounds.
            return Optional.empty();
        }
    }

    boolean isConcrete() {
        return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_MODULE)) == 0;
    }

    /** Whether the Lambda runtime can make one: it calls the public constructor without parameters. */
    boolean isInstantiable() {
        return isConcrete() && (access & Opcodes.ACC_PUBLIC) != 0 && publicMethods.contains(CONSTRUCTOR);
    }

    private static final class PublicMethods extends ClassVisitor {

        private final List<String> names = new ArrayList<>();

        PublicMethods() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String[] exceptions) {
            boolean counts = !name.equals(CONSTRUCTOR) || descriptor.equals("()V");
            if ((access & Opcodes.ACC_PUBLIC) != 0 && counts) {
                names.add(name);
            }
            return null;
        }
    }
}
