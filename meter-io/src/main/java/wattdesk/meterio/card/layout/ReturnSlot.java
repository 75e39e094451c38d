package wattdesk.meterio.card.layout;

import java.util.Optional;
import wattdesk.meterio.card.CardReturn;
import wattdesk.meterio.card.apdu.Place;

/// What the meter wrote back, as its 48 bytes (cards.md 13.2): 0 'R', 1 layout, 2 status, 3 key
/// version, 4 count u32, 8 meter 6 BCD, 14 remaining s32, 18 total bought u32, 22 total energy u32,
/// 26 illegal inserts u16, 28 time 5 BCD, 33 zeros, 40 CMAC-64.
///
/// Status (decision 0060): bit 0 relay open, bit 1 in overdraft, bit 2 cover opened; the high half
/// is the number behind `Err 3`, 0 for none.
///
/// @param totalBought hundredths of a yuan or kWh
/// @param totalEnergy hundredths of a kWh
/// @param meterTime YYMMDDhhmm by the meter's clock
public record ReturnSlot(
        CardReturn returned, boolean relayOpen, boolean overdraft, boolean coverOpened,
        int keyVersion, long totalBought, long totalEnergy, int illegalInserts,
        String meterTime) {

    private static final int TAG = 'R';
    private static final int ERROR_BASE = 30;
    private static final int ERRORS = 6;

    /// Judges any bytes; never throws.
    static Slot<ReturnSlot> decode(byte[] bytes, Place place, CardKeys keys) {
        Optional<Slot<ReturnSlot>> wrong = Envelope.wrong(bytes, place, keys, TAG);
        return wrong.orElseGet(() -> values(new Fields(bytes)));
    }

    private static Slot<ReturnSlot> values(Fields fields) {
        int status = (int) fields.unsigned(2, 1);
        int error = status >> 4;
        String meter = fields.digits(8, 6);
        String time = fields.digits(28, 5);
        boolean clean = (status & 0x08) == 0 && error <= ERRORS && meter.matches("\\d+")
                && time.matches("\\d+") && fields.zero(33, 7);
        if (!clean) {
            return new Slot.Broken<>(Slot.Fault.VALUE);
        }
        CardReturn returned = new CardReturn(fields.unsigned(4, 4), meter,
                (int) fields.unsigned(14, 4), error == 0 ? 0 : ERROR_BASE + error);
        return new Slot.Valid<>(new ReturnSlot(returned, (status & 1) != 0, (status & 2) != 0,
                (status & 4) != 0, (int) fields.unsigned(3, 1), fields.unsigned(18, 4),
                fields.unsigned(22, 4), (int) fields.unsigned(26, 2), time));
    }
}
