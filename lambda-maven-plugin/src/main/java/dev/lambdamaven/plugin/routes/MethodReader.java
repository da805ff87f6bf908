package dev.lambdamaven.plugin.routes;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one method: its annotations, the variables it looks at, and the classes that its code names. */
final class MethodReader extends MethodVisitor {

    private final MethodCode code;
    private final Set<String> references;

    MethodReader(MethodCode code, Set<String> references) {
        super(Opcodes.ASM9);
        this.code = code;
        this.references = references;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return code.marks().begin(descriptor, visible);
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String type, boolean visible) {
        return code.parameters().get(parameter).begin(type, visible);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (opcode == Opcodes.ALOAD) {
            code.loaded().add(variable);
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        references.add(type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        references.add(owner);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        references.add(owner);
    }

    @Override
    public void visitLdcInsn(Object value) {
        constant(value);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        for (Object argument : arguments) {
            constant(argument);
        }
    }

    private void constant(Object value) {
        if (value instanceof Type type && type.getSort() == Type.OBJECT) {
            references.add(type.getInternalName());
        } else if (value instanceof Handle handle) {
            references.add(handle.getOwner());
        }
    }
}
