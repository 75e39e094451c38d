package wattdesk.meterio.discovery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.Garbled;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.ReplyFinder;
import wattdesk.meterio.line.ReplyFinder.Span;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.modbus.Crc16;
import wattdesk.meterio.modbus.Mbap;

/// Single readings of Modbus registers (FC03), without the repeats of a meter that is known to be
/// there. The unit in the reply tells a late one of another unit.
final class UnitProbe {

    private static final int READ_HOLDING = 3;
    private static final int EXCEPTION = 0x80;
    private static final int EXCEPTION_BYTES = 5;
    private static final int HEAD_BYTES = 3;
    private static final int MOST_TRIES = 3;

    private final Asker asker;
    private final int unit;
    private int garbled;

    UnitProbe(Asker asker, int unit) {
        this.asker = asker;
        this.unit = unit;
    }

    ExchangeResult read(int start, int count) {
        byte[] request = {(byte) unit, READ_HOLDING, (byte) (start >> 8), (byte) start,
            (byte) (count >> 8), (byte) count};
        return ask(Crc16.seal(request), finder(count), EXCEPTION_BYTES + 2 * count);
    }

    /// Bare on a wire, in an envelope of its own number to a Modbus-TCP gateway.
    private ExchangeResult ask(Octets request, ReplyFinder reply, int longest) {
        String address = Integer.toString(unit);
        if (!asker.bus().settings().port().carriesMessages()) {
            return asker.ask(Protocol.MODBUS, address, request, reply, longest);
        }
        int number = asker.envelope();
        ExchangeResult result = asker.ask(Protocol.MODBUS, address, Mbap.wrap(request, number),
                Mbap.finder(number, reply), longest + Mbap.MORE_BYTES);
        return result instanceof Answered answered
                ? new Answered(Mbap.frame(answered.reply()), answered.frames()) : result;
    }

    /// The registers, or null where the unit has none there or nothing clean came.
    @Nullable List<Integer> registers(int start, int count) {
        for (int i = 0; i < MOST_TRIES && !asker.over(); i++) {
            asker.expect(1);
            ExchangeResult result = read(start, count);
            if (result instanceof Answered answered) {
                return answered.reply().unsigned(1) == READ_HOLDING
                        ? values(answered, count) : null;
            }
            garbled += result instanceof Garbled ? 1 : 0;
        }
        return null;
    }

    /// True when so many answers were spoiled that several units seem to speak at once: short ones
    /// may be equal and pass, long ones never are.
    boolean spoiled() {
        return garbled >= MOST_TRIES;
    }

    private static List<Integer> values(Answered answered, int count) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = HEAD_BYTES + 2 * i;
            values.add((answered.reply().unsigned(at) << 8) | answered.reply().unsigned(at + 1));
        }
        return List.copyOf(values);
    }

    private ReplyFinder finder(int count) {
        return received -> {
            for (int at = 0; at + EXCEPTION_BYTES <= received.length; at++) {
                int to = at + length(received, at, count);
                if (to > at && to <= received.length && Crc16.fits(received, at, to)) {
                    return new Span(at, to);
                }
            }
            return null;
        };
    }

    private int length(byte[] received, int at, int count) {
        if ((received[at] & 0xFF) != unit) {
            return 0;
        }
        int function = received[at + 1] & 0xFF;
        if (function == (READ_HOLDING | EXCEPTION)) {
            return EXCEPTION_BYTES;
        }
        return function == READ_HOLDING && (received[at + 2] & 0xFF) == 2 * count
                ? EXCEPTION_BYTES + 2 * count : 0;
    }
}
