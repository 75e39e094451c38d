package wattdesk.meterio.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.card.desk.CardDesk;
import wattdesk.meterio.card.desk.ReadBack;
import wattdesk.meterio.card.layout.Slots;
import wattdesk.meterio.sim.card.CardFaults.Tear;
import wattdesk.meterio.sim.card.SlotAnswer;
import wattdesk.meterio.sim.card.VirtualCard;

/// A whole sale by card: sold at the desk, loaded by the virtual meter, brought back, sold again.
class WholeSaleTest {

    private final VirtualReader reader = new VirtualReader();
    private final CardDesk desk = new CardDesk(reader, List.of(Cards.format()));
    private final Slots slots = new Slots();

    private CardContents sell(VirtualCard card, CardOrder order) {
        reader.put(card);
        return Cards.written(desk.sell("", order));
    }

    private CardDecision decide(VirtualCard card, long lastCount) {
        reader.put(card);
        CardContents contents = Cards.contents(desk.read(""));
        return CounterRule.decide(contents, new LedgerView(lastCount, LedgerView.State.WRITTEN,
                Cards.METER, Cards.CUSTOMER, Optional.of(contents.uid()), OptionalLong.empty()));
    }

    private static CardOrder hundred(long count) {
        return Cards.order(count == 1 ? PurchaseKind.OPEN : PurchaseKind.BUY, count, 10_000);
    }

    @ParameterizedTest
    @EnumSource
    void sellInsertReturnSellAgain(MediumKind kind) {
        VirtualCard card = Cards.blank(kind);
        assertThat(Cards.count(sell(card, hundred(1)))).isEqualTo(1);
        assertThat(decide(card, 1)).isEqualTo(new CardDecision.NotLoaded(1));

        assertThat(slots.insert(card)).isEqualTo(new SlotAnswer(0, 10_000, true, "credited"));
        assertThat(slots.insert(card)).isEqualTo(new SlotAnswer(0, 0, true, "loaded before"));
        assertThat(slots.meter().balanceFen()).isEqualTo(10_000);
        assertThat(slots.meter().executedCredits()).isEqualTo(1);

        assertThat(decide(card, 1)).isEqualTo(new CardDecision.Sell(2));
        CardContents back = Cards.contents(desk.read(""));
        assertThat(back.returned()).contains(new CardReturn(1, Cards.METER, 10_000, 0));

        assertThat(Cards.count(sell(card, hundred(2)))).isEqualTo(2);
        assertThat(decide(card, 2)).isEqualTo(new CardDecision.NotLoaded(2));
        assertThat(slots.insert(card).creditedFen()).isEqualTo(10_000);
        assertThat(slots.meter().balanceFen()).isEqualTo(20_000);
        assertThat(slots.meter().count()).isEqualTo(2);
        assertThat(decide(card, 2)).isEqualTo(new CardDecision.Sell(3));
    }

    /// Torn at every write of the second sale, in every way; whatever lies on the card then, the
    /// meter has credited each purchase once when the sale was finished.
    @ParameterizedTest
    @EnumSource
    void aTornSaleIsFinishedAndCreditedOnce(MediumKind kind) {
        for (Tear tear : Tear.values()) {
            for (int write = 0; write < (kind == MediumKind.CPU ? 1 : 3); write++) {
                playTorn(kind, tear, write);
            }
        }
    }

    private void playTorn(MediumKind kind, Tear tear, int write) {
        Slots fresh = new Slots();
        VirtualCard card = Cards.blank(kind);
        String uid = sell(card, hundred(1)).uid();
        assertThat(fresh.insert(card).creditedFen()).isEqualTo(10_000);
        reader.put(card);
        card.faults().tearAt(write, tear);
        assertThat(desk.sell("", hundred(2))).isInstanceOf(WriteResult.Unknown.class);
        card.faults().none();
        assertThat(fresh.insert(card).error()).isZero();
        reader.put(card);
        switch (desk.readBack("", uid, hundred(2).purchase())) {
            case ReadBack.Written written -> assertThat(Cards.count(written.contents()))
                    .isEqualTo(2);
            case ReadBack.NotWritten _ -> assertThat(Cards.count(sell(card, hundred(2))))
                    .isEqualTo(2);
            case ReadBack.StillUnknown unknown -> throw new AssertionError(unknown.toString());
        }
        assertThat(fresh.insert(card).error()).isZero();
        assertThat(fresh.insert(card).error()).isZero();
        assertThat(fresh.meter().creditedFen()).isEqualTo(20_000);
        assertThat(fresh.meter().executedCredits()).isEqualTo(2);
    }

    /// A copy of the card carries the same count: the meter takes it once.
    @ParameterizedTest
    @EnumSource
    void aCopiedCardIsCreditedNoSecondTime(MediumKind kind) throws Exception {
        VirtualCard card = Cards.blank(kind);
        assertThat(Cards.count(sell(card, hundred(1)))).isEqualTo(1);
        java.nio.file.Path file = java.nio.file.Files.createTempFile("card", ".card");
        wattdesk.meterio.sim.card.CardFile.save(file, card);
        VirtualCard copy = wattdesk.meterio.sim.card.CardFile.load(file);
        java.nio.file.Files.delete(file);
        assertThat(slots.insert(card).creditedFen()).isEqualTo(10_000);
        assertThat(slots.insert(copy)).isEqualTo(new SlotAnswer(0, 0, true, "loaded before"));
        assertThat(slots.meter().creditedFen()).isEqualTo(10_000);
    }

    /// The lost card's last purchase was not loaded: the replacement carries the same count, and
    /// whichever of the two comes first is credited, the other one is not.
    @ParameterizedTest
    @EnumSource
    void aReplacementCarriesTheSameCountWhereTheLastOneWasNotLoaded(MediumKind kind) {
        VirtualCard lost = Cards.blank(kind);
        assertThat(Cards.count(sell(lost, hundred(1)))).isEqualTo(1);
        assertThat(slots.insert(lost).creditedFen()).isEqualTo(10_000);
        assertThat(Cards.count(sell(lost, hundred(2)))).isEqualTo(2);

        VirtualCard fresh = other(kind);
        assertThat(Cards.count(sell(fresh, Cards.order(PurchaseKind.REPLACE, 2, 10_000))))
                .isEqualTo(2);
        assertThat(slots.insert(fresh).creditedFen()).isEqualTo(10_000);
        assertThat(slots.insert(lost).error()).as("the lost card is not the meter's any more")
                .isEqualTo(33);
        assertThat(slots.meter().creditedFen()).isEqualTo(20_000);
        assertThat(Cards.count(sell(fresh, hundred(3)))).isEqualTo(3);
        assertThat(slots.insert(fresh).creditedFen()).isEqualTo(10_000);
    }

    private static VirtualCard other(MediumKind kind) {
        return switch (kind) {
            case MIFARE_1K -> wattdesk.meterio.sim.card.MifareCard.blank(Hex.bytes("04FFEEDD"));
            case CPU -> wattdesk.meterio.sim.card.CardFile.cpu(
                    Hex.bytes("0102030405060709"), Cards.MASTER);
            case SLE4442 -> Cards.blank(kind);
        };
    }

    @ParameterizedTest
    @EnumSource
    void aCardForAnotherMeterIsRefusedByThisOne(MediumKind kind) {
        VirtualCard card = Cards.blank(kind);
        assertThat(Cards.count(sell(card, Cards.order(new CardPurchase(PurchaseKind.OPEN, 1,
                "000024170094", Cards.CUSTOMER, 10_000, false))))).isEqualTo(1);
        byte[] before = card.memory();
        assertThat(slots.insert(card).display()).isEqualTo("Err 33");
        assertThat(slots.meter().creditedFen()).isZero();
        assertThat(slots.meter().illegalInserts()).isEqualTo(1);
        assertThat(card.memory()).isEqualTo(before);
    }
}
