package wattdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.SimOptions;
import wattdesk.meterio.sim.SimServer;
import wattdesk.meterio.sim.site.SiteException;

/// Serves virtual meters on a port until it is stopped.
@Command(name = "sim")
final class Sim implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--port", paramLabel = "P", required = true)
    private String port = "";

    @Option(names = "--site", paramLabel = "FILE.toml", required = true)
    private Path site = Path.of("");

    @Option(names = "--faults", paramLabel = "PLAN")
    private @Nullable String faults;

    @Option(names = "--line", paramLabel = "NAME")
    private @Nullable String line;

    Sim(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean json = desk.json();
        PrintStream ready = json
                ? new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)
                : desk.terminal().out();
        try (SimServer server = SimServer.start(options(), new RealLineClock(), ready)) {
            if (json) {
                desk.terminal().document(document(server));
            }
            server.await();
            return Exit.DONE.code();
        } catch (SiteException e) {
            throw Fault.of(Exit.USAGE, "WD-1080", site, String.valueOf(e.getMessage())).thrown();
        } catch (NoSuchFileException e) {
            throw Fault.of(Exit.USAGE, "WD-1080", site,
                    desk.terminal().word("sim.missing")).thrown();
        } catch (IOException e) {
            throw Fault.of(Exit.DEVICE, "WD-1073", String.valueOf(e.getMessage())).thrown();
        }
    }

    /// Where each line is served: a TCP port or a device.
    private ObjectNode document(SimServer server) {
        List<String> names = line == null ? server.site().lineNames() : List.of(line);
        ObjectNode document = Json.object();
        ArrayNode lines = document.putArray("lines");
        for (int i = 0; i < names.size(); i++) {
            lines.addObject().put("name", names.get(i)).put("place", server.places().get(i));
        }
        return document.put("ready", server.places().getFirst());
    }

    private SimOptions options() {
        List<String> words = new ArrayList<>(List.of("--port", port, "--site", site.toString()));
        if (faults != null) {
            words.addAll(List.of("--faults", faults));
        }
        if (line != null) {
            words.addAll(List.of("--line", line));
        }
        try {
            return SimOptions.parse(words.toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw Fault.of(Exit.USAGE, "WD-1003", "sim", String.valueOf(e.getMessage())).thrown();
        }
    }
}
