package wattdesk.meterio.sim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import wattdesk.meterio.sim.model.Happening;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.site.EventPlan;

/// Commands to a simulator in its own process, one per line of its standard input; each is
/// answered with one or more lines, the last beginning with `OK` or `ERROR`.
///
/// `faults LINE PLAN` · `offline NUMBER true|false` · `foreign NUMBER FEN` · `unplug LINE` ·
/// `replug LINE` · `meters` (lines `METER number count balanceFen executed creditedFen`) ·
/// `event NUMBER WHAT[=VALUE]` (the words of a site file) · `step DURATION` (such as `36h`: lets
/// time pass at the site) · `deeds NUMBER` (lines `DEED command what`) · `stop`
final class SimConsole {

    private final SimServer server;
    private final PrintStream out;

    SimConsole(SimServer server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    /// Obeys until `stop` or the end of the input; true after `stop`.
    boolean run(BufferedReader in) throws IOException {
        for (var text = in.readLine(); text != null; text = in.readLine()) {
            if (text.strip().equals("stop")) {
                out.println("OK");
                return true;
            }
            try {
                obey(text.strip().split(" +", 3));
                out.println("OK");
            } catch (IllegalArgumentException e) {
                out.println("ERROR " + e.getMessage());
            }
        }
        return false;
    }

    private void obey(String[] words) {
        switch (words[0]) {
            case "faults" -> line(words).plan(argument(words, 2));
            case "unplug" -> line(words).unplug();
            case "replug" -> line(words).replug();
            case "offline" -> meter(words).offline(Boolean.parseBoolean(argument(words, 2)));
            case "foreign" -> meter(words).foreignPurchase(Long.parseLong(argument(words, 2)));
            case "meters" -> server.site().meters().forEach(m ->
                    out.println(String.join(" ", "METER", m.spec().number(),
                            Integer.toString(m.count()), Long.toString(m.balanceFen()),
                            Long.toString(m.executedCredits()), Long.toString(m.creditedFen()))));
            case "event" -> event(meter(words), argument(words, 2));
            case "step" -> server.site().time().step(EventPlan.span(argument(words, 1)));
            case "deeds" -> meter(words).deeds().forEach(deed ->
                    out.println("DEED " + deed.command() + " " + deed.what()));
            default -> throw new IllegalArgumentException("not a command: " + words[0]);
        }
    }

    private static void event(VirtualMeter meter, String text) {
        int equals = text.indexOf('=');
        var word = equals < 0 ? text : text.substring(0, equals);
        meter.happen(Happening.named(word), equals < 0 ? "" : text.substring(equals + 1));
    }

    private VirtualLine line(String[] words) {
        return server.site().line(argument(words, 1)).orElseThrow(() ->
                new IllegalArgumentException("there is no line " + words[1]));
    }

    private VirtualMeter meter(String[] words) {
        return server.site().meter(argument(words, 1)).orElseThrow(() ->
                new IllegalArgumentException("there is no meter " + words[1]));
    }

    private static String argument(String[] words, int index) {
        if (index >= words.length) {
            throw new IllegalArgumentException(words[0] + " needs more words");
        }
        return words[index];
    }
}
