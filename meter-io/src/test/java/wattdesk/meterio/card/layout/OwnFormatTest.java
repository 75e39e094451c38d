package wattdesk.meterio.card.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.card.CardContents;
import wattdesk.meterio.card.CardOrder;
import wattdesk.meterio.card.CardPurchase;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.CardTerms;
import wattdesk.meterio.card.Cards;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.PurchaseKind;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.ReaderSettings;
import wattdesk.meterio.card.VirtualReader;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.card.apdu.Apdu;
import wattdesk.meterio.card.apdu.CardStop;
import wattdesk.meterio.card.apdu.CardTalk;
import wattdesk.meterio.sim.card.MifareCard;
import wattdesk.meterio.sim.card.VirtualCard;

/// Issuing, selling, reading and clearing, the same on every medium.
class OwnFormatTest {

    private final OwnFormat format = Cards.format();
    private final VirtualReader reader = new VirtualReader();

    private WriteResult sell(CardOrder order) {
        return format.sell(reader.link(), order);
    }

    private static CardRefusal refusal(WriteResult result) {
        return switch (result) {
            case WriteResult.Refused refused -> refused.reason();
            case WriteResult.Written written -> throw new AssertionError(written.toString());
            case WriteResult.Unknown unknown -> throw new AssertionError(unknown.toString());
        };
    }

    @ParameterizedTest
    @EnumSource
    void aBlankCardIsIssuedByTheFirstSaleAndReadsBackWhole(MediumKind kind) {
        reader.put(Cards.blank(kind));
        assertThat(format.read(reader.link())).isInstanceOf(ReadResult.Blank.class);
        CardContents written = Cards.written(sell(Cards.order(1)));
        CardContents read = Cards.contents(format.read(reader.link()));
        assertThat(read).isEqualTo(written);
        assertThat(read.headerValid()).isTrue();
        assertThat(read.medium()).isEqualTo(kind);
        assertThat(read.purchase()).contains(Cards.order(1).purchase());
        assertThat(read.returned()).isEmpty();
        assertThat(read.details()).containsEntry("purchaseA", "VALID")
                .containsEntry("purchaseB", "EMPTY").containsEntry("site", "7")
                .containsEntry("date", "2026-11-28");
    }

    @ParameterizedTest
    @EnumSource
    void salesAlternateBetweenTheSlots(MediumKind kind) {
        reader.put(Cards.blank(kind));
        for (long count = 1; count <= 5; count++) {
            CardContents after = Cards.written(sell(Cards.order(count)));
            assertThat(Cards.count(after)).isEqualTo(count);
            assertThat(after.details()).containsEntry("purchaseA", "VALID")
                    .containsEntry("purchaseB", count == 1 ? "EMPTY" : "VALID");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBlankCardIsOnlyIssuedByOpeningOrReplacing(MediumKind kind) {
        VirtualCard card = Cards.blank(kind);
        byte[] before = card.memory();
        reader.put(card);
        assertThat(refusal(sell(Cards.order(PurchaseKind.BUY, 2, 100))))
                .isEqualTo(CardRefusal.BLANK);
        assertThat(card.memory()).isEqualTo(before);
        assertThat(Cards.count(Cards.written(sell(Cards.order(PurchaseKind.REPLACE, 7, 100)))))
                .isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void theCardsOwnPurchaseKeepsOthersAway(MediumKind kind) {
        VirtualCard card = Cards.blank(kind);
        reader.put(card);
        for (long count = 1; count <= 3; count++) {
            assertThat(Cards.count(Cards.written(sell(Cards.order(count))))).isEqualTo(count);
        }
        byte[] before = card.memory();
        assertThat(refusal(sell(Cards.order(2)))).isEqualTo(CardRefusal.COUNT);
        assertThat(refusal(sell(Cards.order(5)))).isEqualTo(CardRefusal.COUNT);
        assertThat(refusal(sell(Cards.order(PurchaseKind.BUY, 3, 99))))
                .isEqualTo(CardRefusal.COUNT);
        assertThat(refusal(sell(Cards.order(new CardPurchase(PurchaseKind.BUY, 4, "000024170094",
                Cards.CUSTOMER, 1, false))))).isEqualTo(CardRefusal.OTHER_METER);
        assertThat(refusal(sell(Cards.order(new CardPurchase(PurchaseKind.BUY, 4, Cards.METER,
                "000000031205", 1, false))))).isEqualTo(CardRefusal.OTHER_METER);
        assertThat(refusal(sell(new CardOrder(Cards.order(4).purchase(), CardTerms.NONE, Cards.DAY,
                1, "AABBCCDD")))).isEqualTo(CardRefusal.OTHER_CARD);
        assertThat(card.memory()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void theSamePurchaseAgainIsWrittenNoSecondTime(MediumKind kind) {
        VirtualCard card = Cards.blank(kind);
        reader.put(card);
        CardContents first = Cards.written(sell(Cards.order(1)));
        card.faults().none();
        int writes = card.faults().writes();
        assertThat(Cards.written(sell(Cards.order(1)))).isEqualTo(first);
        assertThat(card.faults().writes()).isEqualTo(writes);
    }

    @ParameterizedTest
    @EnumSource
    void aClearedCardIsBlankAndCanBeIssuedToAnotherMeter(MediumKind kind) {
        reader.put(Cards.blank(kind));
        assertThat(Cards.count(Cards.written(sell(Cards.order(1))))).isEqualTo(1);
        assertThat(Cards.written(format.clear(reader.link())).headerValid()).isFalse();
        assertThat(format.read(reader.link())).isInstanceOf(ReadResult.Blank.class);
        CardPurchase other = new CardPurchase(PurchaseKind.OPEN, 1, "000024170094",
                "000000031205", 1, false);
        assertThat(Cards.written(sell(Cards.order(other))).purchase()).contains(other);
    }

    /// Other systems often leave sector 0 as it came.
    @Test
    void aMifareCardWhoseOtherSectorsAreSomebodysIsNotBlank() {
        MifareCard card = MifareCard.blank(Hex.bytes("04A1B2C3"));
        reader.put(card);
        CardTalk talk = new CardTalk(reader.link());
        byte[] trailer = Hex.bytes("112233445566" + "787788" + "00" + "665544332211");
        assertThat(send(talk, Apdu.loadKey(0, 0, Hex.bytes("FFFFFFFFFFFF")))).isEqualTo(0x9000);
        assertThat(send(talk, Apdu.authenticate(12, 'A', 0))).isEqualTo(0x9000);
        assertThat(send(talk, Apdu.updateBlock(15, trailer))).isEqualTo(0x9000);
        byte[] before = card.memory();
        assertThat(format.read(reader.link())).isInstanceOf(ReadResult.Foreign.class);
        assertThat(refusal(sell(Cards.order(1)))).isEqualTo(CardRefusal.FOREIGN_CARD);
        assertThat(refusal(format.clear(reader.link()))).isEqualTo(CardRefusal.FOREIGN_CARD);
        assertThat(card.memory()).isEqualTo(before);
    }

    private static int send(CardTalk talk, byte[] command) {
        try {
            return talk.ask(command).status();
        } catch (CardStop e) {
            throw new AssertionError(e);
        }
    }

    /// The same layout under another master key; on MIFARE it does not even open.
    @ParameterizedTest
    @EnumSource
    void aCardOfAnotherSiteIsForeignAndStaysAsItIs(MediumKind kind) {
        VirtualCard card = Cards.blank(kind);
        reader.put(card);
        assertThat(Cards.count(Cards.written(sell(Cards.order(1))))).isEqualTo(1);
        byte[] before = card.memory();
        byte[] key = Cards.MASTER.clone();
        key[0] = 1;
        OwnFormat other = new OwnFormat(new MasterKey(key), 7, ReaderSettings::of);
        assertThat(other.read(reader.link())).isInstanceOf(ReadResult.Foreign.class);
        assertThat(refusal(other.sell(reader.link(), Cards.order(1))))
                .isEqualTo(CardRefusal.FOREIGN_CARD);
        assertThat(refusal(other.clear(reader.link()))).isEqualTo(CardRefusal.FOREIGN_CARD);
        assertThat(card.memory()).isEqualTo(before);
    }
}
