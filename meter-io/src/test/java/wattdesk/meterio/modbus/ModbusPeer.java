package wattdesk.meterio.modbus;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Modbus slave that we did not write: pymodbus, started from a script in the test resources. It
/// tells what it holds in Python's own words.
final class ModbusPeer implements AutoCloseable {

    static final int UNIT = 17;

    private static final String PYTHON = "/usr/bin/python3";

    private final Process process;
    private final BufferedReader said;
    private final int port;

    private ModbusPeer(Process process, BufferedReader said, int port) {
        this.process = process;
        this.said = said;
        this.port = port;
    }

    /// Starts the slave: `rtu` on a device, `mbtcp` or `rtutcp` on a port of its own choice. Where
    /// it cannot start the test is skipped with the reason, except on the build machine.
    static ModbusPeer start(Path folder, String... arguments) {
        try {
            Path script = folder.resolve("modbus_peer.py");
            try (InputStream in = ModbusPeer.class.getResourceAsStream("/peer/modbus_peer.py")) {
                Files.write(script, in.readAllBytes());
            }
            List<String> command = new ArrayList<>(List.of(PYTHON, script.toString()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            String line = said.readLine();
            if (line == null || !line.startsWith("ready ")) {
                process.destroy();
                return missing("pymodbus does not start: " + line);
            }
            return new ModbusPeer(process, said, Integer.parseInt(line.substring(6)));
        } catch (IOException e) {
            return missing(PYTHON + " cannot be started: " + e.getMessage());
        }
    }

    private static ModbusPeer missing(String why) {
        if ("true".equals(System.getenv("CI"))) {
            fail("the independent peer must be asked here, but " + why);
        }
        return abort("not held against the independent peer: " + why);
    }

    int port() {
        return port;
    }

    /// One question, `f32 6` or `coil 3`, and Python's answer.
    String ask(String question) throws IOException {
        process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return said.readLine();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the peer did not end");
        }
    }
}
