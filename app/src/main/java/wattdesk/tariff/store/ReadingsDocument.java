package wattdesk.tariff.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Usage;
import wattdesk.rating.RegisterReading;
import wattdesk.tariff.Figures;
import wattdesk.tariff.TariffFinding;
import wattdesk.tariff.TariffFinding.Code;

/// Readings of one meter that are to be rated (docs/tariff.md).
///
/// `tariff` is "" where the document names none, `tierUsedBefore` null where it is missing; `ratio`
/// is CT × PT, `carryBefore` is in units of 0.00001 fen. A document with findings is not to be
/// rated: what was found wrong is left out of it.
public record ReadingsDocument(
        String tariff, @Nullable Usage tierUsedBefore, long carryBefore, long ratio,
        List<RegisterReading> readings, List<TariffFinding> findings) {

    private static final Pattern WHOLE = Pattern.compile("0*[1-9]\\d{0,17}");
    private static final Pattern CARRY = Pattern.compile("-?\\d{1,3}(\\.\\d{1,5})?");
    private static final int CARRY_DECIMALS = 5;
    private static final long HALF_A_FEN = 50_000;

    public ReadingsDocument {
        readings = List.copyOf(readings);
        findings = List.copyOf(findings);
    }

    public static ReadingsDocument read(byte[] document) {
        try {
            return read(JsonTree.of(document));
        } catch (JsonTree.NotJson e) {
            return new ReadingsDocument("", null, 0, 1, List.of(), List.of(
                    TariffFinding.of(Code.NOT_JSON, "", String.valueOf(e.getMessage()))));
        }
    }

    /// A document that is a part of another: places in it are counted from its own root.
    public static ReadingsDocument read(JsonTree tree) {
        List<TariffFinding> findings = new ArrayList<>();
        tree.twice().forEach(place -> findings.add(TariffFinding.of(Code.FIELD_TWICE, place)));
        Fields root = Fields.of(tree.root(), "", findings, "tariff", "tierUsedBefore",
                "carryFenBefore", "ct", "pt", "readings");
        String tariff = root.has("tariff") ? root.text("tariff") : "";
        @Nullable Usage used = root.has("tierUsedBefore") ? usage(root) : null;
        long carry = root.has("carryFenBefore") ? carry(root) : 0;
        long ratio = ratio(root);
        if (tree.root().isObject() && !tree.root().has("readings")) {
            root.wrong(Code.MISSING, "readings");
        }
        Readings readings = new Readings();
        root.objects("readings", readings::read, "at", "bands", "total");
        return new ReadingsDocument(
                tariff, used, carry, ratio, readings.all(), once(findings));
    }

    /// Without what only says again that a field is of another kind.
    private static List<TariffFinding> once(List<TariffFinding> findings) {
        List<TariffFinding> once = new ArrayList<>();
        Set<String> otherKind = new HashSet<>();
        for (TariffFinding finding : findings) {
            if (!otherKind.contains(finding.where())) {
                once.add(finding);
            }
            if (finding.code() == Code.NOT_TEXT || finding.code() == Code.NOT_OBJECT) {
                otherKind.add(finding.where());
            }
        }
        return once;
    }

    private static Usage usage(Fields root) {
        String text = root.text("tierUsedBefore");
        return Figures.usage(text).orElseGet(() -> {
            root.wrong(Code.FIGURE, "tierUsedBefore", text);
            return Usage.ZERO;
        });
    }

    private static long carry(Fields root) {
        String text = root.text("carryFenBefore");
        Optional<Long> carry = Optional.of(text).filter(each -> CARRY.matcher(each).matches())
                .map(each -> new BigDecimal(each).movePointRight(CARRY_DECIMALS).longValueExact())
                .filter(units -> units >= -HALF_A_FEN && units < HALF_A_FEN);
        if (carry.isEmpty()) {
            root.wrong(Code.CARRY, "carryFenBefore", text);
        }
        return carry.orElse(0L);
    }

    private static long ratio(Fields root) {
        long ct = transformer(root, "ct");
        long pt = transformer(root, "pt");
        if (Math.multiplyHigh(ct, pt) != 0 || ct * pt < 0) {
            root.wrong(Code.RATIO, "ct", ct + " × " + pt);
            return 1;
        }
        return ct * pt;
    }

    private static long transformer(Fields root, String field) {
        if (!root.has(field)) {
            return 1;
        }
        String text = root.whole(field);
        if (!WHOLE.matcher(text).matches()) {
            root.wrong(Code.RATIO, field, text);
            return 1;
        }
        return Long.parseLong(text);
    }

    /// The readings one after the other: instants rise, registers stay the same.
    private static final class Readings {

        private final List<RegisterReading> all = new ArrayList<>();
        private @Nullable Instant last;

        List<RegisterReading> all() {
            return all;
        }

        boolean read(Fields reading) {
            if (!reading.node().isObject()) {
                return false;
            }
            Optional<Instant> at = at(reading);
            RegisterFields.read(reading).ifPresent(registers -> {
                if (!all.isEmpty()
                        && !all.getFirst().registers().bands().equals(registers.bands())) {
                    reading.here(Code.REGISTERS_DIFFER);
                }
                at.ifPresent(instant -> all.add(new RegisterReading(instant, registers)));
            });
            return true;
        }

        private Optional<Instant> at(Fields reading) {
            String text = reading.text("at");
            Optional<Instant> at = Figures.instant(text);
            if (at.isEmpty()) {
                reading.wrong(text.isEmpty() ? Code.MISSING : Code.INSTANT, "at", text);
            } else if (last != null && !at.get().isAfter(last)) {
                reading.wrong(Code.NOT_RISING, "at", text);
            }
            last = at.orElse(last);
            return at;
        }
    }
}
