package wattdesk.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// A command line whose window is timed from the start of its process.
record StartLine(List<String> command, Map<String, String> environment) {

    private static final String OUTPUT = "-XX:AOTCacheOutput=";
    /// The upper layer of the product's cache, which knows the lower one.
    private static final String USED = "-XX:SharedArchiveFile=";
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java")
            .toString();

    /// The shipped program on a demo station, with a cache that is made as its own launcher makes it:
    /// on the same display, and with the probe, which would else be read out of the last jar.
    static StartLine ofProduct(Path scratch, List<String> options, String display)
            throws IOException, InterruptedException {
        Path data = scratch.resolve("demo");
        if (Files.notExists(data)) {
            Folder.Run made = Folder.built(scratch)
                    .in(Map.of("WATTDESK_JAVA", System.getProperty("java.home")))
                    .run("init", "--demo", "--data", data.toString());
            assertThat(made.exit()).as(made.err()).isZero();
        }
        for (List<String> making : StartBenchTest.caught(scratch, display, "--make-aot")) {
            long ignored = through(probed(scratch, making), options, scratch, display)
                    .millisToReady();
        }
        List<String> line = probed(scratch, StartBenchTest.caught(
                scratch, display, "--data", data.toString()).getLast());
        Path cache = Path.of(line.stream().filter(word -> word.startsWith(USED)).findFirst()
                .orElseThrow().substring(USED.length()));
        assertThat(cache).exists();
        return through(line, options, scratch, display);
    }

    private static List<String> probed(Path scratch, List<String> caught) throws IOException {
        List<String> line = new ArrayList<>(caught);
        int main = line.indexOf("wattdesk.Main");
        line.add(main, StartProbe.class.getName());
        line.set(main - 1, line.get(main - 1) + File.pathSeparator + probe(scratch));
        return line;
    }

    /// A bare window with the same options of the virtual machine and a cache of its own.
    static StartLine bare(Path scratch, StartLine product, List<String> options, String display)
            throws IOException, InterruptedException {
        Path cache = scratch.resolve("bare.aot");
        List<String> line = new ArrayList<>(product.command().subList(
                1 + options.size(), product.command().indexOf("-cp")));
        line.removeIf(word -> word.startsWith(USED));
        line.add(OUTPUT + cache);
        line.addAll(List.of("-cp", toolkit() + probe(scratch), StartProbe.class.getName(),
                BareWindow.class.getName()));
        long ignored = through(line, options, scratch, display).millisToReady();
        line.replaceAll(word -> word.replace(OUTPUT, "-XX:AOTCache="));
        assertThat(cache).exists();
        return through(line, options, scratch, display);
    }

    private static StartLine through(
            List<String> line, List<String> options, Path scratch, String display) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(line);
        return new StartLine(command, Map.of("DISPLAY", display, "HOME", scratch.toString()));
    }

    private static String toolkit() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/wattdesk/lib").toAbsolutePath())) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("javafx-"))
                    .sorted().map(jar -> jar + File.pathSeparator)
                    .collect(java.util.stream.Collectors.joining());
        }
    }

    /// The cache wants jars, so the probe becomes one.
    private static Path probe(Path scratch) throws IOException {
        Path jar = scratch.resolve("probe.jar");
        if (Files.exists(jar)) {
            return jar;
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Class<?> part : List.of(StartProbe.class, BareWindow.class,
                    StartProbe.class.getDeclaredClasses()[0])) {
                String entry = part.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(entry));
                try (InputStream bytes = StartLine.class.getResourceAsStream("/" + entry)) {
                    bytes.transferTo(out);
                }
            }
        }
        return jar;
    }

    /// Runs it once; the process has ended when this returns.
    long millisToReady() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        long ready = 0;
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(StartProbe.READY)) {
                    ready = System.nanoTime();
                }
            }
        }
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        assertThat(ready).as("the window took a key").isPositive();
        return (ready - start) / 1_000_000;
    }
}
