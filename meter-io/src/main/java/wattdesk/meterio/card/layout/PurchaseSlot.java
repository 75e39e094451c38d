package wattdesk.meterio.card.layout;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import wattdesk.meterio.card.CardPurchase;
import wattdesk.meterio.card.CardTerms;
import wattdesk.meterio.card.PurchaseKind;
import wattdesk.meterio.card.apdu.Place;

/// A purchase as its 48 bytes (cards.md 13.2): 0 'P', 1 layout, 2 kind, 3 key version, 4 count u32,
/// 8 meter, 14 customer (6 BCD each), 20 amount u32, 24 flags, 25 and 28 alarms, 31 overdraft, 34
/// hoarding limit (u24 each), 37 date u16, 39 station, 40 CMAC-64.
///
/// Flags (decision 0060): bit 0 alarm 1, 1 alarm 2, 2 overdraft, 3 hoarding limit is given; bit 7
/// hundredths of a kWh instead of a yuan; a field that is not given is 0. The date is days since
/// 2000-01-01.
public record PurchaseSlot(
        CardPurchase purchase, CardTerms terms, int keyVersion, LocalDate date, int station) {

    private static final int TAG = 'P';
    private static final int LAYOUT = 1;
    private static final int BODY = 40;
    private static final int ENERGY = 0x80;
    private static final int KNOWN_FLAGS = ENERGY | 0x0F;
    private static final int[] TERMS_AT = {25, 28, 31, 34};
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    byte[] encode(Place place, CardKeys keys) {
        Fields fields = new Fields(new byte[BODY]).unsigned(0, 1, TAG).unsigned(1, 1, LAYOUT)
                .unsigned(2, 1, purchase.kind().code()).unsigned(3, 1, keyVersion)
                .unsigned(4, 4, purchase.count()).digits(8, purchase.meter())
                .digits(14, purchase.customer()).unsigned(20, 4, purchase.amount())
                .unsigned(24, 1, flags())
                .unsigned(37, 2, ChronoUnit.DAYS.between(FIRST_DAY, date))
                .unsigned(39, 1, station);
        OptionalLong[] all = inFlagOrder();
        for (int i = 0; i < all.length; i++) {
            fields.unsigned(TERMS_AT[i], 3, all[i].orElse(0));
        }
        return keys.sealed(place, fields.bytes());
    }

    private OptionalLong[] inFlagOrder() {
        return new OptionalLong[] {
            terms.alarm1(), terms.alarm2(), terms.overdraft(), terms.hoarding()};
    }

    private int flags() {
        OptionalLong[] all = inFlagOrder();
        int flags = purchase.energy() ? ENERGY : 0;
        for (int i = 0; i < all.length; i++) {
            flags |= all[i].isPresent() ? 1 << i : 0;
        }
        return flags;
    }

    /// Judges any bytes; never throws.
    static Slot<PurchaseSlot> decode(byte[] bytes, Place place, CardKeys keys) {
        Optional<Slot<PurchaseSlot>> wrong = Envelope.wrong(bytes, place, keys, TAG);
        return wrong.orElseGet(() -> values(new Fields(bytes)));
    }

    private static Slot<PurchaseSlot> values(Fields fields) {
        int flags = (int) fields.unsigned(24, 1);
        String meter = fields.digits(8, 6);
        String customer = fields.digits(14, 6);
        Optional<PurchaseKind> kind = PurchaseKind.of((int) fields.unsigned(2, 1));
        boolean clean = (flags & ~KNOWN_FLAGS) == 0 && fields.unsigned(4, 4) > 0
                && meter.matches("\\d+") && customer.matches("\\d+") && unsetAreZero(fields, flags);
        if (kind.isEmpty() || !clean) {
            return new Slot.Broken<>(Slot.Fault.VALUE);
        }
        CardPurchase purchase = new CardPurchase(kind.get(), fields.unsigned(4, 4), meter, customer,
                fields.unsigned(20, 4), (flags & ENERGY) != 0);
        CardTerms terms = new CardTerms(term(fields, flags, 0), term(fields, flags, 1),
                term(fields, flags, 2), term(fields, flags, 3));
        return new Slot.Valid<>(new PurchaseSlot(purchase, terms, (int) fields.unsigned(3, 1),
                FIRST_DAY.plusDays(fields.unsigned(37, 2)), (int) fields.unsigned(39, 1)));
    }

    private static boolean unsetAreZero(Fields fields, int flags) {
        for (int i = 0; i < TERMS_AT.length; i++) {
            if ((flags & 1 << i) == 0 && fields.unsigned(TERMS_AT[i], 3) != 0) {
                return false;
            }
        }
        return true;
    }

    private static OptionalLong term(Fields fields, int flags, int index) {
        return (flags & 1 << index) == 0 ? OptionalLong.empty()
                : OptionalLong.of(fields.unsigned(TERMS_AT[index], 3));
    }
}
