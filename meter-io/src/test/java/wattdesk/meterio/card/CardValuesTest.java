package wattdesk.meterio.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.card.ReaderSettings.MemoryDialect;

/// What the values of cards accept, and how readers and media are told apart.
class CardValuesTest {

    @ParameterizedTest
    @CsvSource({
        "00002417009,000000031204,1,1,meter", "00002417009A,000000031204,1,1,meter",
        "000024170093,31204,1,1,customer", "000024170093,000000031204,0,1,count",
        "000024170093,000000031204,4294967296,1,count", "000024170093,000000031204,1,-1,amount",
        "000024170093,000000031204,1,4294967296,amount"})
    void anOrderThatACardCannotHoldIsNoOrder(
            String meter, String customer, long count, long amount, String what) {
        CardPurchase purchase =
                new CardPurchase(PurchaseKind.BUY, count, meter, customer, amount, false);
        assertThatThrownBy(() -> Cards.order(purchase)).hasMessage(what);
    }

    @Test
    void dateStationAndSerialNumberHaveTheirLimits() {
        CardPurchase fits = Cards.order(1).purchase();
        assertThatThrownBy(() -> new CardOrder(fits, CardTerms.NONE, LocalDate.of(1999, 12, 31), 1,
                "")).hasMessage("date");
        assertThatThrownBy(() -> new CardOrder(fits, CardTerms.NONE, LocalDate.of(2179, 6, 7), 1,
                "")).hasMessage("date");
        assertThatThrownBy(() -> new CardOrder(fits, CardTerms.NONE, Cards.DAY, 256, ""))
                .hasMessage("station");
        assertThatThrownBy(() -> new CardOrder(fits, CardTerms.NONE, Cards.DAY, 1, "04a1"))
                .hasMessage("uid");
        assertThat(new CardOrder(fits, CardTerms.NONE, LocalDate.of(2179, 6, 6), 255, "04A1"))
                .isNotNull();
    }

    @Test
    void termsEndWhereThreeBytesEnd() {
        OptionalLong none = OptionalLong.empty();
        assertThat(new CardTerms(OptionalLong.of(16_777_215), none, none, none).alarm1())
                .hasValue(CardTerms.MOST);
        assertThatThrownBy(() -> new CardTerms(none, none, OptionalLong.of(16_777_216), none))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"3B8F8001804F0CA000000306030001000000006A,MIFARE_1K", "3B04A2131091,SLE4442",
        "3B6D00005744,CPU"})
    void theAnswerToResetTellsTheMedium(String atr, MediumKind kind) {
        assertThat(MediumKind.of(atr)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"3B8F8001804F0CA0000003060300020000000069", "''"})
    void otherStorageCardsAreNobodysMedium(String atr) {
        assertThat(MediumKind.of(atr)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ACS ACR122U PICC Interface 00 00,0,0,ACR", "ACS ACR1281 1S Dual Reader,32,32,ACR",
        "ACS ACR39U ICC Reader 00 00,0,0,ACR", "Cherry SmartTerminal ST-1144 00 00,0,0,NONE",
        "Alcor Micro AU9560 00 00,0,0,NONE"})
    void theReadersNameTellsItsSettings(String name, int slot, int p1, MemoryDialect dialect) {
        assertThat(ReaderSettings.of(name)).isEqualTo(new ReaderSettings(slot, p1, dialect));
    }

    @Test
    void aSettingIsAByte() {
        assertThatThrownBy(() -> new ReaderSettings(256, 0, MemoryDialect.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"'',CARD_OUT", "90,CARD_OUT"})
    void lessThanAStatusWordIsNoAnswer(String hex, CardLoss loss) {
        assertThat(Reply.of(Hex.bytes(hex))).isInstanceOfSatisfying(
                Reply.Lost.class, lost -> assertThat(lost.loss()).isEqualTo(loss));
    }

    @Test
    void anAnswerIsDataAndStatusWord() {
        assertThat(Reply.of(Hex.bytes("01026A82"))).isEqualTo(new Reply.Answered("0102", 0x6A82));
    }

    @Test
    void kindsKeepTheirNumbers() {
        assertThat(PurchaseKind.of(0)).isEmpty();
        assertThat(PurchaseKind.of(5)).isEmpty();
        for (PurchaseKind kind : PurchaseKind.values()) {
            assertThat(PurchaseKind.of(kind.code())).contains(kind);
        }
    }
}
