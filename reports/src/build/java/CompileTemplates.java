import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/// Build step: compiles every `.jrxml` below the first folder into the second one, so that no
/// compiler is shipped and the first receipt does not wait for one. Up-to-date files are left.
class CompileTemplates {

    public static void main(String[] folders) throws IOException {
        Path from = Path.of(folders[0]);
        Path into = Path.of(folders[1]);
        List<Path> sources;
        try (Stream<Path> tree = Files.walk(from)) {
            sources = tree.filter(path -> path.toString().endsWith(".jrxml")).sorted().toList();
        }
        for (Path source : sources) {
            String name = from.relativize(source).toString().replace(".jrxml", ".jasper");
            compile(source, into.resolve(name));
        }
    }

    private static void compile(Path source, Path target) throws IOException {
        if (Files.exists(target)
                && Files.getLastModifiedTime(target)
                                .compareTo(Files.getLastModifiedTime(source))
                        > 0) {
            return;
        }
        Files.createDirectories(target.getParent());
        try {
            JasperCompileManager.compileReportToFile(source.toString(), target.toString());
        } catch (JRException e) {
            throw new UncheckedIOException(new IOException("cannot compile " + source, e));
        }
    }
}
