package wattdesk.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The licences of every jar: a list, and the texts that the jars carry.
final class Licences {

    private static final Pattern TEXT = Pattern.compile(
            "(?i)(META-INF/)?(licen[cs]es?/)?[^/]*(licen[cs]e|notice|copying|ofl)[^/]*(\\.txt|\\.md)?");

    private Licences() {}

    static void collect(List<Path> jars, Path into) throws IOException {
        Files.createDirectories(into);
        List<String> lines = new ArrayList<>();
        lines.add("jar\tlicence\turl");
        for (Path jar : jars) {
            texts(jar, into.resolve(nameOf(jar)));
            for (PomLicence licence : PomLicence.of(jar)) {
                lines.add(jar.getFileName() + "\t" + licence.name() + "\t" + licence.url());
            }
        }
        Files.write(into.resolve("list.tsv"), lines);
    }

    private static void texts(Path jar, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (!entry.isDirectory() && isText(entry.getName())) {
                    Files.createDirectories(into);
                    Path file = into.resolve(entry.getName().replace("META-INF/", "")
                            .replace('/', '_'));
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        Files.write(file, bytes.readAllBytes());
                    }
                }
            }
        }
    }

    private static boolean isText(String name) {
        return TEXT.matcher(name).matches() && !name.endsWith(".class");
    }

    private static String nameOf(Path jar) {
        return jar.getFileName().toString().replaceFirst("\\.jar$", "");
    }
}
