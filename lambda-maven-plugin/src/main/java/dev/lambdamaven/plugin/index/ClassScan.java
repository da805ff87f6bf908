package dev.lambdamaven.plugin.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads a {@link ScannedClass} from bytecode. */
final class ClassScan extends ClassVisitor {

    private final List<ScannedClass.Mark> marks = new ArrayList<>();
    private final List<ScannedClass.Method> methods = new ArrayList<>();
    private boolean local;

    private ClassScan() {
        super(Opcodes.ASM9);
    }

    static Optional<ScannedClass> read(byte[] bytecode) {
        try {
            ClassReader reader = new ClassReader(bytecode);
            ClassScan scan = new ClassScan();
            reader.accept(scan, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return Optional.of(new ScannedClass(
                    reader.getClassName(),
                    reader.getAccess(),
                    Objects.requireNonNullElse(reader.getSuperName(), ""),
                    List.of(reader.getInterfaces()),
                    scan.local,
                    scan.marks,
                    scan.methods));
        } catch (RuntimeException e) {
            // ASM documents no exception for broken bytes; it fails with whichever comes first.
            return Optional.empty();
        }
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        // The attribute behind this call is there for local and anonymous classes only.
        local = true;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return new MarkVisitor(descriptor, marks);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String[] exceptions) {
        if ((access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0) {
            return null;
        }
        List<ScannedClass.Mark> marksOfMethod = new ArrayList<>();
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return new MarkVisitor(annotation, marksOfMethod);
            }

            @Override
            public void visitEnd() {
                methods.add(new ScannedClass.Method(name, descriptor, access, marksOfMethod));
            }
        };
    }

    private static final class MarkVisitor extends AnnotationVisitor {

        private final String descriptor;
        private final List<ScannedClass.Mark> marks;
        private String value = "";

        MarkVisitor(String descriptor, List<ScannedClass.Mark> marks) {
            super(Opcodes.ASM9);
            this.descriptor = descriptor;
            this.marks = marks;
        }

        @Override
        public void visit(String name, Object content) {
            if (name.equals("value") && content instanceof String text) {
                value = text;
            }
        }

        @Override
        public void visitEnd() {
            marks.add(new ScannedClass.Mark(descriptor, value));
        }
    }
}
