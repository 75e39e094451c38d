package wattdesk.meterio.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The decision at the counter, row by row of cards.md 14.
class CounterRuleTest {

    private static final String UID = "04A1B2C3";

    private static CardContents card(long purchase, long returned) {
        return new CardContents("own-1", MediumKind.MIFARE_1K, UID, true,
                purchase == 0 ? Optional.empty() : Optional.of(new CardPurchase(PurchaseKind.BUY,
                        purchase, Cards.METER, Cards.CUSTOMER, 100, false)),
                returned < 0 ? Optional.empty()
                        : Optional.of(new CardReturn(returned, Cards.METER, 0, 0)), Map.of());
    }

    private static LedgerView books(long last, LedgerView.State state, long meter) {
        return new LedgerView(last, state, Cards.METER, Cards.CUSTOMER, Optional.of(UID),
                meter < 0 ? OptionalLong.empty() : OptionalLong.of(meter));
    }

    /// P, R (−1 none), L, how row L stands, the meter's count (−1 unknown) → what may be done.
    @ParameterizedTest
    @CsvSource({
        "5,5,5,WRITTEN,-1,Sell[count=6]", "5,4,5,WRITTEN,-1,NotLoaded[count=5]",
        "1,-1,1,WRITTEN,-1,NotLoaded[count=1]", "5,-1,5,WRITTEN,-1,NotLoaded[count=5]",
        "5,4,5,UNKNOWN,-1,NotLoaded[count=5]", "5,5,5,UNKNOWN,-1,Sell[count=6]",
        "5,3,5,WRITTEN,-1,Block[reason=RETURN_COUNT]", "5,6,5,WRITTEN,-1,Block[reason=RETURN_COUNT]",
        "4,4,5,PENDING,-1,WriteAgain[count=5]", "4,4,5,UNKNOWN,-1,WriteAgain[count=5]",
        "4,4,5,WRITTEN,-1,Block[reason=BEHIND]", "3,3,5,PENDING,-1,Block[reason=BEHIND]",
        "6,5,5,WRITTEN,-1,Block[reason=AHEAD]", "7,5,5,UNKNOWN,-1,Block[reason=AHEAD]",
        "0,-1,0,NONE,-1,Sell[count=1]", "0,-1,1,PENDING,-1,WriteAgain[count=1]",
        "0,-1,1,UNKNOWN,-1,WriteAgain[count=1]", "0,-1,1,WRITTEN,-1,AskWhetherLoaded[count=1]",
        "0,-1,5,WRITTEN,-1,AskWhetherLoaded[count=5]", "0,5,5,WRITTEN,-1,Replace[count=6]",
        "0,4,5,WRITTEN,-1,Replace[count=5]", "0,-1,5,WRITTEN,5,Replace[count=6]",
        "0,-1,5,WRITTEN,4,Replace[count=5]", "0,-1,5,UNKNOWN,4,WriteAgain[count=5]",
        "0,-1,5,UNKNOWN,5,Replace[count=6]", "0,2,5,WRITTEN,-1,Block[reason=RETURN_COUNT]",
        "0,-1,5,WRITTEN,3,Block[reason=RETURN_COUNT]"})
    void theTableHolds(long onCard, long returned, long last, LedgerView.State state, long meter,
            String decision) {
        assertThat(CounterRule.decide(card(onCard, returned), books(last, state, meter)))
                .hasToString(decision);
    }

    @ParameterizedTest
    @CsvSource({"000024170094,000000031204,04A1B2C3,OTHER_METER",
        "000024170093,000000031205,04A1B2C3,OTHER_CUSTOMER",
        "000024170093,000000031204,04A1B2C4,OTHER_CARD"})
    void whatBelongsToSomebodyElseIsBlocked(
            String meter, String customer, String uid, CardDecision.Reason reason) {
        LedgerView books = new LedgerView(5, LedgerView.State.WRITTEN, meter, customer,
                Optional.of(uid), OptionalLong.empty());
        assertThat(CounterRule.decide(card(5, 5), books)).isEqualTo(new CardDecision.Block(reason));
    }

    @Test
    void aCardOfAnotherSystemIsBlockedWhateverItsSlotsSay() {
        CardContents foreign = new CardContents("own-1", MediumKind.CPU, UID, false,
                card(5, 5).purchase(), card(5, 5).returned(), Map.of());
        assertThat(CounterRule.decide(foreign, books(5, LedgerView.State.WRITTEN, -1)))
                .isEqualTo(new CardDecision.Block(CardDecision.Reason.NO_HEADER));
    }

    /// For every state within reach: a second sale is only allowed where the last one is loaded.
    @Test
    void noStateSellsTwiceWithoutAReturn() {
        for (long last = 1; last < 6; last++) {
            for (long p = 0; p < 8; p++) {
                for (long r = -1; r < 8; r++) {
                    for (LedgerView.State state : LedgerView.State.values()) {
                        CardDecision decision =
                                CounterRule.decide(card(p, r), books(last, state, -1));
                        if (decision instanceof CardDecision.Sell(long count)) {
                            assertThat(r).as("P%d R%d L%d %s", p, r, last, state).isEqualTo(last);
                            assertThat(count).isEqualTo(last + 1);
                        }
                        if (decision instanceof CardDecision.WriteAgain(long count)) {
                            assertThat(count).isEqualTo(last);
                        }
                    }
                }
            }
        }
    }
}
