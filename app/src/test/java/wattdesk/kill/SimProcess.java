package wattdesk.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wattdesk.meterio.sim.SimMain;

/// Virtual meters in a process of their own, over TCP: they outlive every kill of the till.
final class SimProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /// What a meter did, by its own count.
    record MeterLine(int count, long balanceFen, long executed, long creditedFen) {}

    private final ChildJvm child;
    private final Map<TestMeter, String> ports = new EnumMap<>(TestMeter.class);

    /// Serves the meters from that port on, or from any for 0.
    SimProcess(Path folder, int port, TestMeter... meters)
            throws IOException, InterruptedException {
        StringBuilder site = new StringBuilder("seed = 7\n");
        for (TestMeter meter : meters) {
            site.append(meter.toml());
        }
        Path file = folder.resolve(meters[0].line() + ".toml");
        Files.writeString(file, site);
        child = new ChildJvm(List.of(), SimMain.class.getName(), List.of(
                "--port", "tcp:127.0.0.1:" + port, "--site", file.toString()));
        String line = "";
        while (!line.startsWith("READY")) {
            line = child.await(l -> l.startsWith("LINE ") || l.startsWith("READY"), LIMIT);
            if (line == null) {
                throw new AssertionError("the simulator ended: " + child.said());
            }
            String[] words = line.split(" ");
            for (TestMeter meter : meters) {
                if (words[0].equals("LINE") && meter.line().equals(words[1])) {
                    ports.put(meter, "tcp:127.0.0.1:" + words[2]);
                }
            }
        }
    }

    /// Where each meter's line is served.
    Map<TestMeter, String> ports() {
        return Map.copyOf(ports);
    }

    /// By meter number.
    Map<String, MeterLine> meters() throws InterruptedException {
        child.say("meters");
        Map<String, MeterLine> found = new HashMap<>();
        while (true) {
            String line = child.await(l -> l.startsWith("METER ") || l.startsWith("OK")
                    || l.startsWith("ERROR"), LIMIT);
            if (line == null || line.startsWith("ERROR")) {
                throw new AssertionError("the simulator ended: " + child.said());
            }
            if (line.startsWith("OK")) {
                return found;
            }
            String[] words = line.split(" ");
            found.put(words[1], new MeterLine(Integer.parseInt(words[2]),
                    Long.parseLong(words[3]), Long.parseLong(words[4]),
                    Long.parseLong(words[5])));
        }
    }

    /// A command of its console, such as `faults count credit=late:3000`.
    void tell(String command) throws InterruptedException {
        child.say(command);
        String answer = child.await(l -> l.startsWith("OK") || l.startsWith("ERROR"), LIMIT);
        if (answer == null || answer.startsWith("ERROR")) {
            throw new AssertionError(command + ": " + answer);
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
