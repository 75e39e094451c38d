package wattdesk.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wattdesk.meterio.sim.SimMain;

/// The virtual meters in a process of their own, over TCP: they outlive every kill of the till.
final class SimProcess implements AutoCloseable {

    /// A line each for both protocols, unpaced so that many kills fit into little time.
    static final String SITE = """
            seed = 7
            [[line]]
            name = "count"
            baud = 0
            turnaround_ms = 2
            [[line]]
            name = "absolute"
            baud = 0
            turnaround_ms = 2
            [[meter]]
            line = "count"
            profile = "demo-645-count"
            address = "000024000101"
            number = "000024000101"
            customer = "000000090101"
            balance = "50.00"
            count = 3
            total = "150.00"
            hoarding = "900000"
            price = "0"
            [[meter]]
            line = "absolute"
            profile = "acrel-ddsy1352-b"
            address = "1"
            number = "000025000102"
            customer = "000000090102"
            balance = "50.00"
            count = 3
            total = "150.00"
            hoarding = "900000"
            price = "0"
            """;

    /// What a meter did, by its own count.
    record MeterLine(int count, long balanceFen, long executed, long creditedFen) {}

    private final ChildJvm child;
    private final Map<String, String> places = new HashMap<>();

    SimProcess(Path folder) throws IOException, InterruptedException {
        Path site = folder.resolve("site.toml");
        Files.writeString(site, SITE);
        child = new ChildJvm(List.of(), SimMain.class.getName(),
                List.of("--port", "tcp:127.0.0.1:0", "--site", site.toString()));
        String line = "";
        while (!line.startsWith("READY")) {
            line = child.await(l -> l.startsWith("LINE ") || l.startsWith("READY"),
                    Duration.ofSeconds(30));
            if (line == null) {
                throw new AssertionError("the simulator ended: " + child.said());
            }
            String[] words = line.split(" ");
            if (words[0].equals("LINE")) {
                places.put(words[1], "tcp:127.0.0.1:" + words[2]);
            }
        }
    }

    /// Where a line of the site is served.
    String port(String line) {
        return places.get(line);
    }

    Map<String, MeterLine> meters() throws InterruptedException {
        child.say("meters");
        Map<String, MeterLine> found = new HashMap<>();
        while (true) {
            String line = child.await(l -> l.startsWith("METER ") || l.startsWith("OK")
                    || l.startsWith("ERROR"), Duration.ofSeconds(20));
            if (line == null || !line.startsWith("METER ")) {
                return found;
            }
            String[] words = line.split(" ");
            found.put(words[1], new MeterLine(Integer.parseInt(words[2]),
                    Long.parseLong(words[3]), Long.parseLong(words[4]),
                    Long.parseLong(words[5])));
        }
    }

    void tell(String command) throws InterruptedException {
        child.say(command);
        String answer = child.await(l -> l.startsWith("OK") || l.startsWith("ERROR"),
                Duration.ofSeconds(20));
        if (answer == null || answer.startsWith("ERROR")) {
            throw new AssertionError(command + ": " + answer);
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
