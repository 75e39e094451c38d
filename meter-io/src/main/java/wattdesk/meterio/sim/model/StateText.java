package wattdesk.meterio.sim.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A [MeterState] as lines of text: `name value`, then one line per execution.
final class StateText {

    private static final String EXECUTION = "execution";
    private static final String DEED = "deed";
    private static final String VALUE = "value";

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
        lines.add("card " + orDash(state.card));
        lines.add("illegalInserts " + state.illegalInserts);
        lines.add("refunds " + state.executedRefunds);
        lines.add("refunded " + state.refundedFen);
        registers(state, lines);
        state.memory.all().forEach((name, value) ->
                lines.add(String.join(" ", VALUE, name, value)));
        for (var d : state.deeds) {
            lines.add(String.join(" ", DEED, d.command(), d.what(), orDash(d.operator()),
                    d.at().toString()));
        }
        for (var e : state.executions) {
            lines.add(String.join(" ", EXECUTION, e.kind().name(), Integer.toString(e.count()),
                    Long.toString(e.fen()), orDash(e.order()), e.at().toString()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void registers(MeterState state, List<String> lines) {
        lines.add("commandOpen " + state.commandOpen);
        lines.add("tripped " + state.tripped);
        lines.add("keepPower " + state.keepPower);
        lines.add("resume " + state.resumeMillis + " " + state.resumeDirect);
        lines.add("arrival " + state.arrivalMillis);
        lines.add("bands " + LongStream.of(state.bandWh).mapToObj(Long::toString)
                .collect(Collectors.joining(" ")));
        lines.add("reverse " + state.reverseWh);
        lines.add("monthStart " + state.monthStartWh);
        lines.add("deeds " + state.deedCount);
    }

    /// A file of a release without bands, months or commands of the relay has none of their lines:
    /// all energy stands in one band, the month begins, the relay is where it was told to be.
    static void into(MeterState state, List<String> lines) {
        state.executions.clear();
        state.deeds.clear();
        state.bandWh = new long[Tariffs.BANDS];
        for (var line : lines) {
            var words = line.split(" ");
            switch (words[0]) {
                case "balance" -> state.balance = Long.parseLong(words[1]);
                case "count" -> state.count = Integer.parseInt(words[1]);
                case "total" -> state.totalFen = Long.parseLong(words[1]);
                case "energy" -> energy(state, Long.parseLong(words[1]));
                case "customer" -> state.customer = words[1];
                case "relayOpen" -> relay(state, Boolean.parseBoolean(words[1]));
                case "forced" -> state.forced = Boolean.parseBoolean(words[1]);
                case "forcedOpen" -> state.forcedOpen = Boolean.parseBoolean(words[1]);
                case "executed" -> state.executedCredits = Long.parseLong(words[1]);
                case "credited" -> state.creditedFen = Long.parseLong(words[1]);
                case "card" -> state.card = words[1].equals("-") ? "" : words[1];
                case "illegalInserts" -> state.illegalInserts = Integer.parseInt(words[1]);
                case "refunds" -> state.executedRefunds = Long.parseLong(words[1]);
                case "refunded" -> state.refundedFen = Long.parseLong(words[1]);
                case EXECUTION -> state.executions.add(execution(words));
                case DEED -> state.deeds.add(new Deed(words[1], words[2],
                        words[3].equals("-") ? "" : words[3], Instant.parse(words[4])));
                case VALUE -> state.memory.put(words[1], line.split(" ", 3)[2]);
                default -> register(state, words);
            }
        }
    }

    private static void register(MeterState state, String[] words) {
        switch (words[0]) {
            case "commandOpen" -> state.commandOpen = Boolean.parseBoolean(words[1]);
            case "tripped" -> state.tripped = Boolean.parseBoolean(words[1]);
            case "keepPower" -> state.keepPower = Boolean.parseBoolean(words[1]);
            case "resume" -> {
                state.resumeMillis = Long.parseLong(words[1]);
                state.resumeDirect = Boolean.parseBoolean(words[2]);
            }
            case "arrival" -> state.arrivalMillis = Long.parseLong(words[1]);
            case "bands" -> state.bandWh = Stream.of(words).skip(1).mapToLong(Long::parseLong)
                    .toArray();
            case "reverse" -> state.reverseWh = Long.parseLong(words[1]);
            case "monthStart" -> state.monthStartWh = Long.parseLong(words[1]);
            case "deeds" -> state.deedCount = Long.parseLong(words[1]);
            default -> throw new IllegalStateException(
                    "not a meter's state: " + String.join(" ", words));
        }
    }

    private static void energy(MeterState state, long wh) {
        state.energyWh = wh;
        state.bandWh[MeterState.FLAT_BAND] = wh;
        state.monthStartWh = wh;
    }

    private static void relay(MeterState state, boolean open) {
        state.relayOpen = open;
        state.commandOpen = open;
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static Execution execution(String[] words) {
        return new Execution(Execution.Kind.valueOf(words[1]), Integer.parseInt(words[2]),
                Long.parseLong(words[3]), words[4].equals("-") ? "" : words[4],
                Instant.parse(words[5]));
    }
}
