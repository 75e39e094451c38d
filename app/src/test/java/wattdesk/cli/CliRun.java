package wattdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import wattdesk.message.Language;

/// One command line run inside this process, with what it wrote.
record CliRun(int exit, String out, String err) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static CliRun of(String... args) {
        return in(Locale.ENGLISH, args);
    }

    static CliRun in(Locale locale, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Cli(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8),
                locale).run(args);
        return new CliRun(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /// The one document on standard output; fails when there is anything else.
    JsonNode json() {
        List<JsonNode> all = lines();
        if (all.size() != 1) {
            throw new AssertionError("one document expected: " + out + " / " + err);
        }
        return all.getFirst();
    }

    /// Every line of standard output as a document.
    List<JsonNode> lines() {
        return out.lines().map(line -> {
            try {
                return MAPPER.readTree(line);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + line + " / " + err, e);
            }
        }).toList();
    }

    String errorCode() {
        return json().path("error").path("code").asText();
    }

    /// A desk whose words can be read back.
    record Captured(Desk desk, ByteArrayOutputStream outBytes, ByteArrayOutputStream errBytes) {

        String out() {
            return outBytes.toString(UTF_8);
        }

        String err() {
            return errBytes.toString(UTF_8);
        }
    }

    static Captured captured(boolean json, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Globals globals = new Globals();
        CommandLine.populateCommand(globals, Stream.concat(Stream.of(options),
                json ? Stream.of("--json") : Stream.empty()).toArray(String[]::new));
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8), Language.EN);
        return new Captured(new Desk(terminal, globals, (folder, nobody) -> {
            throw new AssertionError("no station here");
        }), out, err);
    }
}
