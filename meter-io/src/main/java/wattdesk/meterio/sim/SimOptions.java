package wattdesk.meterio.sim;

import java.nio.file.Path;
import java.util.Optional;
import wattdesk.meterio.sim.fault.FaultPlan;

/// What to serve and where.
///
/// @param port `tcp:HOST:PORT` (0 picks a free port) or a serial device
/// @param faults put on every line served, instead of the file's
/// @param state where the meters keep their state; beside the site file when empty
/// @param line serve only this one; else every line, on ports PORT, PORT+1, …
public record SimOptions(
        String port,
        Path site,
        Optional<FaultPlan> faults,
        Optional<Path> state,
        Optional<String> line) {

    static final String USAGE =
            "--port tcp:HOST:PORT|DEVICE --site FILE [--faults PLAN] [--state DIR] [--line NAME]";

    /// Reads command-line arguments; throws `IllegalArgumentException` with a sentence.
    public static SimOptions parse(String... arguments) {
        Optional<String> port = Optional.empty();
        Optional<Path> site = Optional.empty();
        var rest = new SimOptions("", Path.of(""),
                Optional.empty(), Optional.empty(), Optional.empty());
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value; " + USAGE);
            }
            var value = arguments[i + 1];
            switch (arguments[i]) {
                case "--port" -> port = Optional.of(value);
                case "--site" -> site = Optional.of(Path.of(value));
                case "--faults" -> rest = rest.withFaults(FaultPlan.parse(value));
                case "--state" -> rest = rest.withState(Path.of(value));
                case "--line" -> rest = rest.withLine(value);
                default -> throw new IllegalArgumentException(
                        arguments[i] + " is not known; " + USAGE);
            }
        }
        if (port.isEmpty() || site.isEmpty()) {
            throw new IllegalArgumentException("--port and --site are needed; " + USAGE);
        }
        return new SimOptions(port.get(), site.get(), rest.faults, rest.state, rest.line);
    }

    private SimOptions withFaults(FaultPlan value) {
        return new SimOptions(port, site, Optional.of(value), state, line);
    }

    private SimOptions withState(Path value) {
        return new SimOptions(port, site, faults, Optional.of(value), line);
    }

    private SimOptions withLine(String value) {
        return new SimOptions(port, site, faults, state, Optional.of(value));
    }
}
