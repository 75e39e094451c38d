package wattdesk.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Measures files, methods and lines and names what is too large (house rule 9).
final class SourceSizes {

    record Sized(String name, int lines) {}

    private SourceSizes() {}

    static List<String> problems(List<Path> sources) {
        List<String> problems = new ArrayList<>();
        judge(problems, "file", fileSizes(sources), 70, 240, 400);
        judge(problems, "method", methodSizes(sources), 5, 20, 70);
        sources.forEach(s -> longLines(problems, s));
        return problems;
    }

    private static void judge(
            List<String> problems, String what, List<Sized> sizes, int median, int most, int max) {
        if (sizes.isEmpty()) {
            return;
        }
        List<Integer> sorted = sizes.stream().map(Sized::lines).sorted().toList();
        int half = sorted.get(sorted.size() / 2);
        int high = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
        if (half > median) {
            problems.add("%s median is %d, at most %d".formatted(what, half, median));
        }
        if (high > most) {
            problems.add("95 %% of all %ss have up to %d lines, at most %d".formatted(
                    what, high, most));
        }
        sizes.stream().filter(s -> s.lines() > max).forEach(s -> problems.add(
                "%s %s has %d lines, at most %d".formatted(what, s.name(), s.lines(), max)));
    }

    static List<Sized> fileSizes(List<Path> sources) {
        return sources.stream()
                .filter(p -> !p.endsWith("package-info.java"))
                .map(p -> new Sized(SourceTree.name(p), lines(p).size()))
                .toList();
    }

    private static void longLines(List<String> problems, Path source) {
        List<String> lines = lines(source);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > 100) {
                problems.add(SourceTree.name(source) + ":" + (i + 1) + " is wider than 100");
            }
        }
    }

    private static List<String> lines(Path source) {
        return SourceTree.text(source).lines().toList();
    }

    /// Lines between the braces of every method and constructor.
    static List<Sized> methodSizes(List<Path> sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) javac.getTask(
                    null, files, d -> {}, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources));
            MethodLines scan = new MethodLines(Trees.instance(task).getSourcePositions());
            for (CompilationUnitTree unit : task.parse()) {
                scan.scan(unit, unit);
            }
            return scan.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class MethodLines extends TreeScanner<Void, CompilationUnitTree> {

        private final SourcePositions positions;
        private final List<Sized> found = new ArrayList<>();

        MethodLines(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            if (method.getBody() != null) {
                LineMap map = unit.getLineMap();
                long from = map.getLineNumber(
                        positions.getStartPosition(unit, method.getBody()));
                long to = map.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
                found.add(new Sized(
                        file + "#" + method.getName(), (int) Math.max(0, to - from - 1)));
            }
            return super.visitMethod(method, unit);
        }
    }
}
