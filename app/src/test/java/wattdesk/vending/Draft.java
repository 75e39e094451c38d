package wattdesk.vending;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import wattdesk.ledger.TapeEvent;

/// A history that may still be changed, and cut into parts.
final class Draft {

    final List<History.Command> commands = new ArrayList<>();
    final List<History.Entry> entries = new ArrayList<>();
    final List<History.Sale> sales = new ArrayList<>();
    final List<History.Transfer> transfers = new ArrayList<>();
    final List<History.Step> steps = new ArrayList<>();
    final List<History.Foreign> foreign = new ArrayList<>();
    final List<History.Meter> meters = new ArrayList<>();
    final List<History.Approved> approvals = new ArrayList<>();
    final List<History.Shift> shifts = new ArrayList<>();
    final List<TapeEvent> tape = new ArrayList<>();
    History.Audit audit = new History.Audit(1, null);

    History whole() {
        entries.sort(Comparator.comparingLong(History.Entry::sequence));
        return new History(commands, ids(), entries, sales, transfers, steps, foreign, meters,
                approvals, shifts, audit, tape);
    }

    private List<UUID> ids() {
        return commands.stream().map(History.Command::id).sorted().toList();
    }

    /// Of one of the commands; made-up books use every second number.
    long sequence(Random random) {
        return any(commands, random).sequence();
    }

    static <T> T any(List<T> rows, Random random) {
        return rows.get(random.nextInt(rows.size()));
    }

    static <T> void replace(List<T> rows, T row, T by) {
        rows.set(rows.indexOf(row), by);
    }

    /// Parts as [History] says they are, of so many sequence numbers each.
    List<History> parts(int numbers) {
        TreeMap<Long, Draft> parts = new TreeMap<>();
        spread(commands, History.Command::sequence, numbers, parts, d -> d.commands);
        spread(entries, History.Entry::sequence, numbers, parts, d -> d.entries);
        spread(sales, History.Sale::sequence, numbers, parts, d -> d.sales);
        spread(foreign, History.Foreign::sequence, numbers, parts, d -> d.foreign);
        Map<UUID, Long> sold = new HashMap<>();
        sales.forEach(s -> sold.put(s.id(), s.sequence()));
        spread(transfers, t -> sold.getOrDefault(t.sale(), 0L), numbers, parts,
                d -> d.transfers);
        Map<UUID, Long> made = new HashMap<>();
        transfers.forEach(t -> made.put(t.id(), sold.getOrDefault(t.sale(), 0L)));
        spread(steps, s -> made.getOrDefault(s.transfer(), 0L), numbers, parts, d -> d.steps);
        List<Draft> all = new ArrayList<>(parts.values());
        all = all.isEmpty() ? List.of(new Draft()) : all;
        List<History> cut = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Draft part = all.get(i);
            cut.add(new History(part.commands, slice(ids(), i, all.size()), part.entries,
                    part.sales, part.transfers, part.steps, part.foreign, meters,
                    slice(approvals, i, all.size()), shifts, audit, slice(tape, i, all.size())));
        }
        return cut;
    }

    private static <T> List<T> slice(List<T> rows, int part, int parts) {
        return rows.subList(rows.size() * part / parts, rows.size() * (part + 1) / parts);
    }

    private static <T> void spread(List<T> rows, ToLongFunction<T> sequence, int numbers,
            TreeMap<Long, Draft> parts, java.util.function.Function<Draft, List<T>> of) {
        for (T row : rows) {
            long part = Math.floorDiv(sequence.applyAsLong(row), numbers);
            of.apply(parts.computeIfAbsent(part, p -> new Draft())).add(row);
        }
    }

    /// Rows of a table come in no order that one may rely on.
    void shuffleWhatHasNoOrder(Random random) {
        Collections.shuffle(transfers, random);
        Collections.shuffle(foreign, random);
        Collections.shuffle(approvals, random);
    }
}
