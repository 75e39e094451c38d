package wattdesk.meterio.card;

import java.time.LocalDate;
import wattdesk.meterio.card.layout.MasterKey;
import wattdesk.meterio.card.layout.OwnFormat;
import wattdesk.meterio.sim.card.CardFile;
import wattdesk.meterio.sim.card.MemoryCard;
import wattdesk.meterio.sim.card.MifareCard;
import wattdesk.meterio.sim.card.VirtualCard;

/// Blank cards, orders and the format, as the tests of cards need them.
public final class Cards {

    public static final String METER = "000024170093";
    public static final String CUSTOMER = "000000031204";
    public static final byte[] MASTER = Hex.bytes("000102030405060708090A0B0C0D0E0F");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private Cards() {}

    public static OwnFormat format() {
        return new OwnFormat(new MasterKey(MASTER), 7, ReaderSettings::of);
    }

    /// A card as it comes from its factory.
    public static VirtualCard blank(MediumKind kind) {
        return switch (kind) {
            case MIFARE_1K -> MifareCard.blank(Hex.bytes("04A1B2C3"));
            case CPU -> CardFile.cpu(Hex.bytes("0102030405060708"), MASTER);
            case SLE4442 -> MemoryCard.blank();
        };
    }

    public static CardOrder order(PurchaseKind kind, long count, long amount) {
        return order(new CardPurchase(kind, count, METER, CUSTOMER, amount, false));
    }

    public static CardOrder order(CardPurchase purchase) {
        return new CardOrder(purchase, CardTerms.NONE, DAY, 1, "");
    }

    public static CardOrder order(long count) {
        return order(count == 1 ? PurchaseKind.OPEN : PurchaseKind.BUY, count, 10_000 + count);
    }

    public static CardContents written(WriteResult result) {
        return switch (result) {
            case WriteResult.Written written -> written.contents();
            case WriteResult.Refused refused -> throw new AssertionError(refused.toString());
            case WriteResult.Unknown unknown -> throw new AssertionError(unknown.toString());
        };
    }

    public static CardContents contents(ReadResult result) {
        return switch (result) {
            case ReadResult.Contents found -> found.contents();
            case ReadResult.Blank blank -> throw new AssertionError(blank.toString());
            case ReadResult.Foreign foreign -> throw new AssertionError(foreign.toString());
            case ReadResult.Failed failed -> throw new AssertionError(failed.toString());
        };
    }

    public static long count(CardContents contents) {
        return contents.purchase().map(CardPurchase::count).orElse(0L);
    }
}
