package dev.lambdamaven.plugin.routes;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the call of one resource method: the object is in variable 2, the arguments are in the array in variable 3. */
final class MethodCallCode {

    private static final Map<Type, Type> BOXES = Map.of(
            Type.BOOLEAN_TYPE, Type.getType(Boolean.class),
            Type.CHAR_TYPE, Type.getType(Character.class),
            Type.BYTE_TYPE, Type.getType(Byte.class),
            Type.SHORT_TYPE, Type.getType(Short.class),
            Type.INT_TYPE, Type.getType(Integer.class),
            Type.LONG_TYPE, Type.getType(Long.class),
            Type.FLOAT_TYPE, Type.getType(Float.class),
            Type.DOUBLE_TYPE, Type.getType(Double.class));

    private MethodCallCode() {}

    static void write(MethodVisitor code, ResourceRoute route) {
        String owner = route.owner().name();
        code.visitVarInsn(Opcodes.ALOAD, 2);
        code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        List<Type> types = route.method().parameterTypes();
        for (int i = 0; i < types.size(); i++) {
            code.visitVarInsn(Opcodes.ALOAD, 3);
            code.visitLdcInsn(i);
            code.visitInsn(Opcodes.AALOAD);
            unbox(code, types.get(i));
        }
        MethodCode method = route.method();
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, method.name(), method.descriptor(), false);
        if (method.returnType().equals(Type.VOID_TYPE)) {
            code.visitInsn(Opcodes.ACONST_NULL);
        }
    }

    private static void unbox(MethodVisitor code, Type type) {
        Type box = BOXES.get(type);
        code.visitTypeInsn(Opcodes.CHECKCAST, (box == null ? type : box).getInternalName());
        if (box != null) {
            String name = type.getClassName() + "Value";
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, box.getInternalName(), name, Type.getMethodDescriptor(type), false);
        }
    }
}
