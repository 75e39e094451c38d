package wattdesk.meterio.sim.modbus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A plain Modbus meter as data, one word list per line:
/// ```text
/// reads 03 04                 functions that read; all registers below are seen by each
/// writes 10                   functions that write
/// range 0000 0030             registers that can be read, zero where nothing else stands
/// unlock 0080 4               the password (zeros) must be written there before any other write
/// acknowledges 0008           replies to function 10 name this start (mb-04)
/// 0000 u32 energy 0.01        register, type, quantity, what one count is worth
/// 0001 f32:CDAB cubic_metres 1
/// 001A u16 relay 1 rw         may be written; w: is written here and shows something else
/// ```
record RegisterMap(Set<Integer> reads, Set<Integer> writes, List<Range> ranges,
        List<RegisterField> fields, Optional<Unlock> unlock, Optional<Integer> acknowledges) {

    /// Both ends included.
    record Range(int first, int last) {}

    /// Where the password is written, and how many registers it has.
    record Unlock(int register, int registers) {}

    RegisterMap {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
        ranges = List.copyOf(ranges);
        fields = List.copyOf(fields);
    }

    static RegisterMap parse(String text) {
        var reading = new Reading();
        text.lines().map(String::strip).filter(line -> !line.isEmpty())
                .forEach(line -> reading.take(line, line.split(" +")));
        return reading.map();
    }

    /// Every register of the span may be read.
    boolean readable(int start, int count) {
        return ranges.stream().anyMatch(r -> start >= r.first && start + count - 1 <= r.last);
    }

    /// What a register shows.
    Optional<RegisterField> shown(int register) {
        return fields.stream().filter(field -> field.access() != RegisterField.Access.W
                && field.covers(register)).findFirst();
    }

    /// What begins at a register and can be written.
    Optional<RegisterField> written(int register) {
        return fields.stream().filter(field -> field.access() != RegisterField.Access.R
                && field.register() == register).findFirst();
    }

    private static final class Reading {

        private final Set<Integer> reads = new HashSet<>();
        private final Set<Integer> writes = new HashSet<>();
        private final List<Range> ranges = new ArrayList<>();
        private final List<RegisterField> fields = new ArrayList<>();
        private Optional<Unlock> unlock = Optional.empty();
        private Optional<Integer> acknowledges = Optional.empty();

        void take(String line, String[] words) {
            try {
                switch (words[0]) {
                    case "reads" -> functions(words, reads);
                    case "writes" -> functions(words, writes);
                    case "range" -> ranges.add(new Range(hex(words[1]), hex(words[2])));
                    case "unlock" -> unlock = Optional.of(
                            new Unlock(hex(words[1]), Integer.parseInt(words[2])));
                    case "acknowledges" -> acknowledges = Optional.of(hex(words[1]));
                    default -> fields.add(field(words));
                }
            } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
                throw new IllegalArgumentException("register map, \"" + line + "\": not understood",
                        e);
            }
        }

        private static void functions(String[] words, Set<Integer> into) {
            for (int i = 1; i < words.length; i++) {
                into.add(hex(words[i]));
            }
        }

        private static RegisterField field(String[] words) {
            boolean lowWordFirst = words[1].endsWith(":CDAB");
            var type = lowWordFirst ? words[1].substring(0, words[1].length() - 5) : words[1];
            if (words.length > 5) {
                throw new IllegalArgumentException("too many words");
            }
            return new RegisterField(hex(words[0]),
                    RegisterField.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                    lowWordFirst, Quantity.valueOf(words[2].toUpperCase(Locale.ROOT)),
                    new BigDecimal(words[3]), RegisterField.Access.valueOf(
                            words.length == 5 ? words[4].toUpperCase(Locale.ROOT) : "R"));
        }

        private static int hex(String word) {
            return Integer.parseInt(word, 16);
        }

        RegisterMap map() {
            if (reads.isEmpty() || ranges.isEmpty()) {
                throw new IllegalArgumentException("register map: reads and range are needed");
            }
            return new RegisterMap(reads, writes, ranges, fields, unlock, acknowledges);
        }
    }
}
