package wattdesk.meterio.sim.card;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wattdesk.meterio.sim.card.SlotCodec.Bought;
import wattdesk.meterio.sim.card.SlotCodec.Told;
import wattdesk.meterio.sim.model.VirtualMeter;

/// The card slot of a virtual meter. Credits first and writes back then, so that a card that is
/// pulled too early is written back to the next time and credited no second time.
public final class CardSlot {

    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("yyMMddHHmm", Locale.ROOT).withZone(ZoneOffset.ofHours(8));
    private static final int NOT_ISSUED = 32;
    private static final int SALE = 34;
    private static final int CONTACT = 35;

    private final VirtualMeter meter;
    private final byte[] master;

    /// @param master the sixteen bytes that the cards' keys are made of
    public CardSlot(VirtualMeter meter, byte[] master) {
        this.meter = meter;
        this.master = master.clone();
    }

    /// Puts a card in, lets the meter do what it does, and leaves the card in.
    public SlotAnswer insert(VirtualCard card) {
        card.insert();
        try {
            return judged(CardFace.of(card));
        } catch (CardFace.Refused e) {
            meter.illegalInsert();
            return new SlotAnswer(NOT_ISSUED, 0, false, String.valueOf(e.getMessage()));
        } catch (CardTornException e) {
            return new SlotAnswer(CONTACT, 0, false, "pulled while it was read");
        }
    }

    private SlotAnswer judged(CardFace face) throws CardFace.Refused {
        byte[] serial = face.serial();
        var codec = new SlotCodec(master, serial);
        if (!codec.header(face.read(SlotCodec.HEADER, codec))) {
            meter.illegalInsert();
            return new SlotAnswer(NOT_ISSUED, 0, false, "not issued here");
        }
        var bought = bought(face, codec);
        if (bought.isEmpty()) {
            return new SlotAnswer(SALE, 0, false, "no purchase");
        }
        long returned = Math.max(told(face, codec, 2).map(Told::count).orElse(-1L),
                told(face, codec, 3).map(Told::count).orElse(-1L));
        return loaded(face, codec, bought.get(), SlotCodec.hex(serial), returned);
    }

    /// The verdict and the credit are one moment of the meter.
    private SlotAnswer loaded(CardFace face, SlotCodec codec, Bought bought, String serial,
            long returned) {
        SlotRule.Verdict verdict;
        synchronized (meter) {
            verdict = SlotRule.judge(bought, serial, returned, meter);
            if (verdict.credits()) {
                meter.loadCard((int) bought.count(), verdict.fen(), bought.customer(), serial);
            } else if (verdict.binds()) {
                meter.bindCard(bought.customer(), serial);
            }
            if (verdict.illegal()) {
                meter.illegalInsert();
            }
        }
        boolean back = verdict.writesBack() && writtenBack(face, codec, verdict.error());
        boolean pulled = verdict.writesBack() && !back;
        return new SlotAnswer(pulled && verdict.error() == 0 ? CONTACT : verdict.error(),
                verdict.fen(), back, pulled ? "pulled before it was written" : verdict.why());
    }

    private static Optional<Bought> bought(CardFace face, SlotCodec codec)
            throws CardFace.Refused {
        var a = codec.bought(0, face.read(0, codec));
        var b = codec.bought(1, face.read(1, codec));
        return Stream.of(a, b).flatMap(Optional::stream)
                .max(Comparator.comparingLong(Bought::count));
    }

    private static Optional<Told> told(CardFace face, SlotCodec codec, int part)
            throws CardFace.Refused {
        return codec.told(part, face.read(part, codec));
    }

    /// Never onto the return record that is current.
    private boolean writtenBack(CardFace face, SlotCodec codec, int error) {
        try {
            String a = told(face, codec, 2).map(Told::age).orElse("");
            String b = told(face, codec, 3).map(Told::age).orElse("");
            int part = a.compareTo(b) > 0 ? 3 : 2;
            face.write(part, codec.told(part, now(error)), codec);
            return true;
        } catch (CardFace.Refused | CardTornException e) {
            return false;
        }
    }

    private Told now(int error) {
        synchronized (meter) {
            long fen = meter.balanceFen();
            int status = (meter.relayOpen() ? 1 : 0) | (fen < 0 ? 2 : 0)
                    | (error == 0 ? 0 : (error - 30) << 4);
            return new Told(status, meter.count(), meter.number(), fen, meter.totalFen(),
                    meter.energyWh() / 10, meter.illegalInserts(), TIME.format(meter.clock()));
        }
    }
}
