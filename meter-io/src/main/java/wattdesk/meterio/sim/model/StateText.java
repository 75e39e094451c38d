package wattdesk.meterio.sim.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A [MeterState] as lines of text: `name value`, then one line per execution.
final class StateText {

    private static final String EXECUTION = "execution";

    private StateText() {}

    static String of(MeterState state) {
        var lines = new ArrayList<String>();
        lines.add("balance " + state.balance);
        lines.add("count " + state.count);
        lines.add("total " + state.totalFen);
        lines.add("energy " + state.energyWh);
        lines.add("customer " + state.customer);
        lines.add("relayOpen " + state.relayOpen);
        lines.add("forced " + state.forced);
        lines.add("forcedOpen " + state.forcedOpen);
        lines.add("executed " + state.executedCredits);
        lines.add("credited " + state.creditedFen);
        lines.add("card " + (state.card.isEmpty() ? "-" : state.card));
        lines.add("illegalInserts " + state.illegalInserts);
        for (var e : state.executions) {
            lines.add(String.join(" ", EXECUTION, e.kind().name(), Integer.toString(e.count()),
                    Long.toString(e.fen()), e.order().isEmpty() ? "-" : e.order(),
                    e.at().toString()));
        }
        return String.join("\n", lines) + "\n";
    }

    static void into(MeterState state, List<String> lines) {
        state.executions.clear();
        for (var line : lines) {
            var words = line.split(" ");
            switch (words[0]) {
                case "balance" -> state.balance = Long.parseLong(words[1]);
                case "count" -> state.count = Integer.parseInt(words[1]);
                case "total" -> state.totalFen = Long.parseLong(words[1]);
                case "energy" -> state.energyWh = Long.parseLong(words[1]);
                case "customer" -> state.customer = words[1];
                case "relayOpen" -> state.relayOpen = Boolean.parseBoolean(words[1]);
                case "forced" -> state.forced = Boolean.parseBoolean(words[1]);
                case "forcedOpen" -> state.forcedOpen = Boolean.parseBoolean(words[1]);
                case "executed" -> state.executedCredits = Long.parseLong(words[1]);
                case "credited" -> state.creditedFen = Long.parseLong(words[1]);
                case "card" -> state.card = words[1].equals("-") ? "" : words[1];
                case "illegalInserts" -> state.illegalInserts = Integer.parseInt(words[1]);
                case EXECUTION -> state.executions.add(execution(words));
                default -> throw new IllegalStateException("not a meter's state: " + line);
            }
        }
    }

    private static Execution execution(String[] words) {
        return new Execution(Execution.Kind.valueOf(words[1]), Integer.parseInt(words[2]),
                Long.parseLong(words[3]), words[4].equals("-") ? "" : words[4],
                Instant.parse(words[5]));
    }
}
