package wattdesk.meterio.sim.dlt645;

import java.util.Arrays;
import java.util.OptionalInt;
import wattdesk.meterio.sim.model.Relay;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.meterio.sim.model.Works;

/// The relay command 1CH: `PA P0 P1 P2 C0..C3 N1 N2 ss mm hh DD MM YY`.
///
/// A past valid-until, a wrong password and a refused trip all answer DC 04 (22); a meter in
/// extended mode says which (7.4). 9C means accepted: in overdraft, under keep-power, with a button
/// to press or with stuck contacts nothing moves. Only in extended mode a trip against keep-power
/// is refused.
final class Relay645 {

    private static final int RELAY = 0x1C;
    private static final int LENGTH = 16;
    private static final int LIMIT = 4;
    private static final int PASSWORD = 0x0004;
    private static final int AUTHENTICATION = 0x0008;
    private static final int PAST = 0x0010;
    private static final int KEPT = 0x0020;

    private final VirtualMeter meter;
    private final Replies645 replies;
    private final boolean trips;

    /// `chip`: a plain password may only close and permit (F1).
    Relay645(VirtualMeter meter, boolean chip) {
        this.meter = meter;
        this.replies = new Replies645(meter);
        this.trips = !chip && meter.spec().habits().relay().trips();
    }

    Frame645 obey(byte[] data, boolean partial) {
        return meter.inside(works -> {
            if (data.length != LENGTH) {
                return refused(AUTHENTICATION);
            }
            if (!new Passwords645(works).allows(data, 0, LIMIT)) {
                return refused(PASSWORD);
            }
            var until = Clock645.time(Arrays.copyOfRange(data, 10, 16));
            if (until.filter(at -> at.isAfter(works.now())).isEmpty()) {
                return refused(PAST);
            }
            return execute(works, data, partial);
        });
    }

    private Frame645 execute(Works works, byte[] data, boolean partial) {
        int verb = data[8] & 0xFF;
        boolean opens = verb == 0x1A || verb == 0x1D || verb == 0x1E;
        if (opens && !trips) {
            return refused(AUTHENTICATION);
        }
        var operator = Bcd.hex(data, 4, 4);
        var word = word(works, verb, data[9] & 0xFF, operator);
        if (word.isEmpty()) {
            return replies.error(RELAY, Replies645.OTHER);
        }
        works.did("1C", Bcd.hex(data, 8, 1), operator);
        if (partial) {
            return replies.error(RELAY, Replies645.OTHER);
        }
        boolean extended = works.spec().habits().relay().extended();
        if (extended && word.getAsInt() == KEPT) {
            return refused(KEPT);
        }
        return extended ? replies.done(RELAY, Bcd.binary(word.getAsInt(), 2))
                : replies.done(RELAY);
    }

    /// Does what the verb says; the execution word, [#KEPT] when power is kept, nothing when the
    /// verb is not known.
    private static OptionalInt word(Works works, int verb, int minutes, String operator) {
        Relay relay = works.relay();
        return switch (verb) {
            case 0x1A -> OptionalInt.of(relay.trip(operator) ? 0x0004 : KEPT);
            case 0x1B -> {
                var _ = relay.permit();
                yield OptionalInt.of(0x0002);
            }
            case 0x1C -> {
                var _ = relay.close(operator);
                yield OptionalInt.of(0x0001);
            }
            case 0x1D, 0x1E -> OptionalInt.of(relay.tripUntil(minutes,
                    works.siteNow().toEpochMilli(), verb == 0x1E, operator) ? 0x0010 : KEPT);
            case 0x2A, 0x2B -> {
                works.memory().put("alarm.sounds", verb == 0x2A);
                yield OptionalInt.of(verb == 0x2A ? 0x0400 : 0x0800);
            }
            case 0x3A, 0x3B -> {
                relay.keepPower(verb == 0x3A, operator);
                yield OptionalInt.of(verb == 0x3A ? 0x0100 : 0x0200);
            }
            default -> OptionalInt.empty();
        };
    }

    private Frame645 refused(int why) {
        return meter.spec().habits().relay().extended()
                ? replies.errorWord(RELAY, why)
                : replies.error(RELAY, Replies645.NOT_AUTHORISED);
    }
}
