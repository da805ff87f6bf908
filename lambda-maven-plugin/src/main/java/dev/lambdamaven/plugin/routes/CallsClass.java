package dev.lambdamaven.plugin.routes;

import dev.lambdamaven.plugin.routes.ResourceType.Fits;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the class that calls constructors, conversions and methods by number. */
final class CallsClass {

    /** The one name that the adapter looks for. */
    static final String NAME = "dev/lambdamaven/generated/RouteCalls";

    private static final String CONTRACT = "dev/lambdamaven/jaxrs/direct/Calls";
    private static final String OBJECT = "java/lang/Object";
    private static final String STRING = "java/lang/String";
    /** The class file format holds no longer constant. */
    private static final int MAX_CONSTANT = 65_535;

    private final ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
    private final RouteModel model;
    private final String index;

    CallsClass(RouteModel model, String index) {
        this.model = model;
        this.index = index;
    }

    byte[] bytecode() {
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, NAME, null, OBJECT, new String[] {CONTRACT});
        constructor();
        index();
        numbered("create", "(I)Ljava/lang/Object;", creations());
        numbered("convert", "(ILjava/lang/String;)Ljava/lang/Object;", conversions());
        numbered("entity", "(I)Ljava/lang/Class;", entities());
        numbered("call", "(ILjava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;", methods());
        type.visitEnd();
        return type.toByteArray();
    }

    private void constructor() {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        finish(code);
    }

    /** The index is ASCII, so characters are bytes. */
    private void index() {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC, "index", "()Ljava/lang/String;", null, null);
        code.visitCode();
        code.visitLdcInsn(index.substring(0, Math.min(MAX_CONSTANT, index.length())));
        for (int start = MAX_CONSTANT; start < index.length(); start += MAX_CONSTANT) {
            code.visitLdcInsn(index.substring(start, Math.min(start + MAX_CONSTANT, index.length())));
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, STRING, "concat", "(Ljava/lang/String;)Ljava/lang/String;", false);
        }
        code.visitInsn(Opcodes.ARETURN);
        finish(code);
    }

    private static void finish(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Writes a method that switches on its first parameter; each case leaves one object on the stack. */
    private void numbered(String name, String descriptor, SortedMap<Integer, Consumer<MethodVisitor>> cases) {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
        code.visitCode();
        Label unknown = new Label();
        List<Label> labels = new ArrayList<>();
        cases.values().forEach(body -> labels.add(new Label()));
        code.visitVarInsn(Opcodes.ILOAD, 1);
        int[] numbers = cases.keySet().stream().mapToInt(Integer::intValue).toArray();
        code.visitLookupSwitchInsn(unknown, numbers, labels.toArray(new Label[0]));
        Iterator<Label> next = labels.iterator();
        for (Consumer<MethodVisitor> body : cases.values()) {
            code.visitLabel(next.next());
            body.accept(code);
            code.visitInsn(Opcodes.ARETURN);
        }
        code.visitLabel(unknown);
        code.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalArgumentException");
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/IllegalArgumentException", "<init>", "()V", false);
        code.visitInsn(Opcodes.ATHROW);
        finish(code);
    }

    private SortedMap<Integer, Consumer<MethodVisitor>> creations() {
        SortedMap<Integer, Consumer<MethodVisitor>> cases = new TreeMap<>();
        for (int i = 0; i < model.resources().size(); i++) {
            ResourceType resource = model.resources().get(i);
            if (resource.fits() == Fits.KNOWN) {
                cases.put(i, code -> create(code, resource.code().name()));
            }
        }
        for (int i = 0; i < model.known().size(); i++) {
            KnownClass known = model.known().get(i);
            if (known.kind() == KnownClass.Kind.JSON) {
                cases.put(
                        model.resources().size() + i,
                        code -> create(code, known.code().name()));
            }
        }
        return cases;
    }

    private static void create(MethodVisitor code, String name) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "()V", false);
    }

    private SortedMap<Integer, Consumer<MethodVisitor>> conversions() {
        SortedMap<Integer, Consumer<MethodVisitor>> cases = new TreeMap<>();
        for (RouteParameter.Conversion conversion : model.conversions()) {
            cases.put(cases.size(), code -> convert(code, conversion));
        }
        return cases;
    }

    private static void convert(MethodVisitor code, RouteParameter.Conversion conversion) {
        String name = internal(conversion.type());
        if (conversion.factory().isEmpty()) {
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP);
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "(Ljava/lang/String;)V", false);
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 2);
            String descriptor = "(Ljava/lang/String;)L" + name + ";";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, name, conversion.factory(), descriptor, false);
        }
    }

    private static String internal(String binaryName) {
        return binaryName.replace('.', '/');
    }

    private SortedMap<Integer, Consumer<MethodVisitor>> entities() {
        SortedMap<Integer, Consumer<MethodVisitor>> cases = new TreeMap<>();
        List<ResourceRoute> routes = model.directRoutes();
        for (int i = 0; i < routes.size(); i++) {
            for (RouteParameter parameter : routes.get(i).parameters()) {
                if (parameter.source().equals("entity")) {
                    cases.put(i, code -> code.visitLdcInsn(Type.getObjectType(internal(parameter.type()))));
                }
            }
        }
        return cases;
    }

    private SortedMap<Integer, Consumer<MethodVisitor>> methods() {
        SortedMap<Integer, Consumer<MethodVisitor>> cases = new TreeMap<>();
        for (ResourceRoute route : model.directRoutes()) {
            cases.put(cases.size(), code -> MethodCallCode.write(code, route));
        }
        return cases;
    }
}
