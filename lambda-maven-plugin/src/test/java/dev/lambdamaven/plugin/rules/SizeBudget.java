package dev.lambdamaven.plugin.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Measures source files with the compiler's own parser. */
final class SizeBudget extends TreeScanner<@Nullable Void, List<String>> {

    private static final int FILE = 200;
    private static final int METHOD = 30;
    private static final int PARAMETERS = 5;

    private final String name;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private boolean inRecord;

    private SizeBudget(CompilationUnitTree unit, SourcePositions positions) {
        this.name = unit.getSourceFile().toUri().getPath().substring(1);
        this.unit = unit;
        this.positions = positions;
    }

    /**
     * What is too large.
     *
     * @param sources text by name
     */
    static List<String> violations(Map<String, String> sources) {
        List<String> found = new ArrayList<>();
        sources.forEach((name, source) -> {
            long lines = source.lines().count();
            if (lines > FILE) {
                found.add(name + " has " + lines + " lines");
            }
        });
        List<Source> files = sources.entrySet().stream().map(Source::new).toList();
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, diagnostic -> {}, List.of(), null, files);
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            task.parse().forEach(unit -> new SizeBudget(unit, positions).scan(unit, found));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, List<String> found) {
        boolean outer = inRecord;
        inRecord = type.getKind() == Tree.Kind.RECORD;
        super.visitClass(type, found);
        inRecord = outer;
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, List<String> found) {
        long lines = line(positions.getEndPosition(unit, method)) - line(signature(method)) + 1;
        if (lines > METHOD) {
            found.add(name + ": " + method.getName() + " has " + lines + " lines");
        }
        int parameters = method.getParameters().size();
        if (parameters > PARAMETERS && !givenFromOutside(method)) {
            found.add(name + ": " + method.getName() + " has " + parameters + " parameters");
        }
        return super.visitMethod(method, found);
    }

    /** Where the method begins behind its annotations, which hold the rows of parameterised tests. */
    private long signature(MethodTree method) {
        Tree first = method.getReturnType() == null ? method.getBody() : method.getReturnType();
        return positions.getStartPosition(unit, first == null ? method : first);
    }

    /** The components of a record are its data, and an overriding method did not choose its parameters. */
    private boolean givenFromOutside(MethodTree method) {
        return (inRecord && method.getReturnType() == null)
                || method.getModifiers().getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("Override"));
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Map.Entry<String, String> file) {
            super(URI.create("string:///" + file.getKey()), JavaFileObject.Kind.SOURCE);
            this.text = file.getValue();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
