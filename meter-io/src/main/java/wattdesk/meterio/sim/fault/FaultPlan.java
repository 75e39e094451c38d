package wattdesk.meterio.sim.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A list of faults, one used per reply; after the last every reply is `ok`.
///
/// Written as the vocabulary of meter-io 16.2, separated by commas. Three additions: `credit=ENTRY`
/// waits for the next reply to a credit and `write=ENTRY` for the next to any change of a meter
/// (other replies pass unharmed until then), and `ENTRY*n` stands for n equal entries.
public record FaultPlan(List<Entry> entries) {

    /// One entry and how it was written.
    public record Entry(Fault fault, When when, String text) {}

    /// Which reply an entry waits for.
    public enum When {
        NEXT,
        /// To anything that changes a meter, a credit included.
        WRITE,
        CREDIT
    }

    public static final FaultPlan NONE = new FaultPlan(List.of());

    public FaultPlan {
        entries = List.copyOf(entries);
    }

    /// Reads a plan; throws [FaultPlanException] with the position and text of the first bad entry.
    public static FaultPlan parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        var entries = new ArrayList<Entry>();
        var parts = text.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            add(entries, i + 1, parts[i].strip());
        }
        return new FaultPlan(entries);
    }

    private static void add(List<Entry> entries, int position, String text) {
        try {
            var bare = text;
            var times = 1;
            int star = text.lastIndexOf('*');
            if (star >= 0) {
                times = FaultWords.number(text.substring(star + 1), 1, 10_000);
                bare = text.substring(0, star);
            }
            var when = bare.startsWith("credit=") ? When.CREDIT
                    : bare.startsWith("write=") ? When.WRITE : When.NEXT;
            var fault = FaultWords.fault(
                    when == When.NEXT ? bare : bare.substring(bare.indexOf('=') + 1));
            for (int i = 0; i < times; i++) {
                entries.add(new Entry(fault, when, bare));
            }
        } catch (IllegalArgumentException e) {
            throw new FaultPlanException(
                    "fault plan, entry " + position + " \"" + text + "\": " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return entries.stream().map(Entry::text).collect(Collectors.joining(","));
    }
}
