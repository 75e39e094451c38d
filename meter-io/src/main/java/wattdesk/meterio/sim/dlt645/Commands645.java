package wattdesk.meterio.sim.dlt645;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.EventKind;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// Writing parameters with a password (14H).
///
/// `DI(4) PA P0 P1 P2 C0..C3 data`; the operator code C0..C3 goes into the programming record. Not
/// answered positively: no such data, read-only here, wrong password, wrong length or digits. An
/// answer with an error does not mean that nothing was written: a partial fault applies half.
final class Commands645 {

    private static final int WRITE = 0x14;
    private static final int HEAD = 12;
    private static final int USUAL_LONGEST = 50;
    private static final int WRITE_LIMIT = 4;
    /// What a meter with a security chip lets a password write (F1); the rest needs its keys.
    private static final Set<String> OPEN_WITH_CHIP = Set.of(
            "04001003", "04001004", "04001005", "04000101", "04000102", "0400010C");

    private final VirtualMeter meter;
    private final Replies645 replies;
    private final boolean chip;

    Commands645(VirtualMeter meter, boolean chip) {
        this.meter = meter;
        this.replies = new Replies645(meter);
        this.chip = chip;
    }

    Frame645 write(byte[] data, Optional<PartialWrite> partial) {
        boolean tooLong = data.length > USUAL_LONGEST && !meter.spec().habits().longWrites();
        if (data.length <= HEAD || tooLong) {
            return replies.error(WRITE, Replies645.OTHER);
        }
        var identifier = Bcd.reading(data, 0, 4);
        boolean allowed = meter.inside(works ->
                new Passwords645(works).allows(data, 4, WRITE_LIMIT));
        if (!allowed || (chip && !OPEN_WITH_CHIP.contains(identifier))) {
            return replies.error(WRITE, Replies645.NOT_AUTHORISED);
        }
        var value = Arrays.copyOfRange(data, HEAD, data.length);
        var operator = Bcd.hex(data, 8, 4);
        var part = partial.or(() -> meter.quirks().partial());
        var wrong = write(identifier, value, operator, part);
        return wrong.isPresent() ? replies.error(WRITE, wrong.getAsInt())
                : part.isPresent() ? replies.error(WRITE, Replies645.OTHER)
                : replies.done(WRITE);
    }

    private OptionalInt write(String identifier, byte[] value, String operator,
            Optional<PartialWrite> partial) {
        return switch (identifier) {
            case "04000101", "04000102", "0400010C" -> setClock(identifier, value, operator);
            default -> meter.inside(works -> write(works, identifier, value, operator, partial));
        };
    }

    private static OptionalInt write(Works works, String identifier, byte[] value,
            String operator, Optional<PartialWrite> partial) {
        var parameters = new Parameters645(works);
        boolean torn = partial.isPresent() && partial.get() != PartialWrite.ALL;
        var wrong = parameters.write(identifier,
                torn ? parameters.torn(identifier, value) : value);
        if (wrong.isEmpty()) {
            works.did("14", identifier, operator);
            works.record(EventKind.PROGRAMMING, operator, identifier);
            if (Tables645.has(identifier)) {
                works.record(EventKind.TABLES_CHANGED, operator, identifier);
            }
        }
        return wrong;
    }

    private OptionalInt setClock(String identifier, byte[] value, String operator) {
        var before = meter.inside(Works::now);
        var told = Clock645.told(identifier, value, before);
        if (told.isEmpty()) {
            return OptionalInt.of(Replies645.OTHER);
        }
        meter.setClock(instant(told.get()));
        return meter.inside(works -> {
            works.did("14", identifier, operator);
            works.record(EventKind.PROGRAMMING, operator, identifier);
            works.record(EventKind.TIME_SET, operator,
                    Clock645.stamp(before) + Clock645.stamp(works.now()));
            return OptionalInt.empty();
        });
    }

    private static Instant instant(LocalDateTime local) {
        return local.toInstant(ZoneOffset.ofHours(8));
    }
}
