package wattdesk.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountInputTest {

    private static AmountInput parse(String typed) {
        return AmountInput.parse(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "100|10000", "0.01|1", "1.|100", "1.5|150", "001.50|150", "1.500|150", "１００|10000",
        "１２３．４５|12345", "¥200|20000", "￥200|20000", "200元|20000", "￥ 200 元|20000",
        "1,234.5|123450", "１，２３４．５|123450", "1,234,567|123456700", "  88  |8800",
        "999999999999.99|99999999999999"})
    void whatPeopleTypeForMoneyIsTakenToTheFen(String typed, long fen) {
        assertThat(parse(typed)).isEqualTo(new AmountInput.Amount(Money.ofFen(fen)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1e3", "0x10", "1 000", "1,23", "12,34.5", "1.2.3", "--5", "+5",
        "5-", "½", "十元", "NaN", "Infinity", ".5", ",100", "1,2345", "1.5,000", "$5", "１００甲",
        "1٣"})
    void whatIsNotMoneyIsNeverTakenForIt(String typed) {
        assertThat(parse(typed)).isEqualTo(new AmountInput.NotMoney());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "　", "¥", "元", "￥元"})
    void nothingTypedIsNoMistake(String typed) {
        assertThat(parse(typed)).isEqualTo(new AmountInput.Empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-0", "-5", "－５", "-0.01"})
    void nothingAndLessIsNotSold(String typed) {
        assertThat(parse(typed)).isEqualTo(new AmountInput.NotPositive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.234", "99.999", "-0.001", "０．００１"})
    void finerThanAFenIsSaidToBeSoAndNotRounded(String typed) {
        assertThat(parse(typed)).isEqualTo(new AmountInput.FinerThanFen());
    }

    @Test
    void moreThanATillHoldsIsTooLargeHoweverLong() {
        assertThat(parse("1000000000000")).isEqualTo(new AmountInput.TooLarge());
        assertThat(parse("9".repeat(400))).isEqualTo(new AmountInput.TooLarge());
        assertThat(parse("0".repeat(400) + "7")).isEqualTo(
                new AmountInput.Amount(Money.ofYuan(7)));
    }

    @Test
    void everyAmountSurvivesBeingWrittenAndTypedInAnyForm() {
        Random random = new Random(20261122);
        for (int i = 0; i < 5_000; i++) {
            Money money = Money.ofFen(1 + random.nextLong(99_999_999_999_999L));
            String plain = money.yuan();
            String typed = switch (random.nextInt(4)) {
                case 0 -> plain;
                case 1 -> fullWidth(plain);
                case 2 -> "￥" + plain + "元";
                default -> grouped(plain);
            };
            assertThat(parse(typed)).as("seed 20261122, typed '%s'", typed)
                    .isEqualTo(new AmountInput.Amount(money));
        }
    }

    private static String fullWidth(String plain) {
        return plain.chars().map(c -> c - '!' + '！')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String grouped(String plain) {
        int dot = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = dot - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
