package dev.lambdamaven.plugin.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads a {@link ClassCode}. */
final class CodeReader extends ClassVisitor {

    private static final int UTF8 = 1;

    private final Marks marks = new Marks();
    private final List<MethodCode> methods = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private final String name;
    private String signature = "";
    private boolean reachable;
    private boolean injected;

    private CodeReader(ClassReader reader) {
        super(Opcodes.ASM9);
        this.name = reader.getClassName();
        references.add(String.valueOf(reader.getSuperName()));
        references.addAll(List.of(reader.getInterfaces()));
        this.reachable = (reader.getAccess() & Opcodes.ACC_PUBLIC) != 0;
    }

    /** Empty when the bytes are no class, or one of a format that is not known yet. */
    static Optional<ClassCode> read(byte[] bytecode) {
        try {
            ClassReader reader = new ClassReader(bytecode);
            CodeReader code = new CodeReader(reader);
            reader.accept(code, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return Optional.of(code.toClassCode(reader));
        } catch (RuntimeException e) {
            // ASM documents no exception for broken bytes; it fails with whichever comes first.
            return Optional.empty();
        }
    }

    private ClassCode toClassCode(ClassReader reader) {
        String superName = reader.getSuperName() == null ? "" : reader.getSuperName();
        return new ClassCode(
                name,
                reader.getAccess(),
                superName,
                List.of(reader.getInterfaces()),
                signature,
                marks,
                reachable,
                injected,
                methods,
                references,
                words(reader));
    }

    private static Set<String> words(ClassReader reader) {
        Set<String> found = new HashSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && reader.readByte(offset - 1) == UTF8) {
                found.add(utf8(reader, offset));
            }
        }
        return found;
    }

    /** Class names and descriptors are ASCII; anything else is never looked for. */
    private static String utf8(ClassReader reader, int offset) {
        int length = reader.readUnsignedShort(offset);
        StringBuilder text = new StringBuilder(length);
        IntStream.range(0, length).forEach(i -> text.append((char) reader.readByte(offset + 2 + i)));
        return text.toString();
    }

    @Override
    public void visit(
            int version,
            int access,
            String className,
            @Nullable String generic,
            @Nullable String superName,
            String[] interfaces) {
        signature = generic == null ? "" : generic;
    }

    @Override
    public void visitInnerClass(String inner, @Nullable String outer, @Nullable String simpleName, int access) {
        boolean around = inner.equals(name) || name.startsWith(inner + "$");
        int needed = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
        if (around && ((access & needed) != needed || outer == null)) {
            reachable = false;
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return marks.begin(descriptor, visible);
    }

    @Override
    public FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String generic, @Nullable Object value) {
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                injected |= visible;
                return null;
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String generic, String[] exceptions) {
        List<Marks> parameters = Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(type -> new Marks())
                .toList();
        MethodCode code = new MethodCode(method, descriptor, access, new Marks(), parameters, new HashSet<>());
        methods.add(code);
        return new MethodReader(code, references);
    }
}
