package wattdesk.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void sumsThatDoNotFitAreNeverWrapped() {
        Money most = Money.ofFen(Long.MAX_VALUE);
        Money least = Money.ofFen(Long.MIN_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negate).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE / 99))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Energy.ofWh(Long.MAX_VALUE).plus(Energy.ofWh(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Energy.ofWh(Long.MIN_VALUE).minus(Energy.ofWh(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void moneyAddsUpLikeWholeNumbersAndWritesTwoDecimals() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long a = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            long b = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            Money sum = Money.ofFen(a).plus(Money.ofFen(b));
            assertThat(sum.minus(Money.ofFen(b))).isEqualTo(Money.ofFen(a));
            assertThat(sum.plus(sum.negate()).isZero()).isTrue();
            assertThat(new BigDecimal(sum.yuan()).movePointRight(2).longValueExact())
                    .isEqualTo(a + b);
            assertThat(sum.yuan()).matches("-?\\d+\\.\\d\\d");
            assertThat(Money.ofFen(a).compareTo(Money.ofFen(b))).isEqualTo(Long.compare(a, b));
        }
        assertThat(Money.ofFen(-123_450)).hasToString("-1234.50");
        assertThat(Money.ofFen(-5)).hasToString("-0.05").matches(Money::isNegative);
    }

    @Test
    void energyIsWrittenInKilowattHoursToTheWattHour() {
        assertThat(Energy.ofWh(12_340)).hasToString("12.340");
        assertThat(Energy.ofWh(-1)).hasToString("-0.001");
        assertThat(Energy.ofWh(5).plus(Energy.ofWh(6)).minus(Energy.ofWh(11)))
                .isEqualTo(Energy.ZERO);
        assertThat(Energy.ofWh(9)).isLessThan(Energy.ofWh(10));
    }

    @Test
    void aPriceHasFourDecimalsAndIsNeverNegativeNorFiner() {
        assertThat(UnitPrice.parse("0.538").tenThousandths()).isEqualTo(5_380);
        assertThat(UnitPrice.parse("0.5380")).hasToString("0.5380")
                .isLessThan(UnitPrice.parse("1"));
        assertThat(UnitPrice.parse(UnitPrice.parse("123.4567").yuanPerUnit()).tenThousandths())
                .isEqualTo(1_234_567);
        assertThatThrownBy(() -> UnitPrice.parse("0.00001"))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> UnitPrice.parse("-0.1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBusinessDayChangesAtMidnightInChinaWhereverThePcThinksItIs() {
        Instant last = Instant.parse("2026-11-22T15:59:59.999Z");
        assertThat(BusinessDay.of(last)).hasToString("2026-11-22");
        assertThat(BusinessDay.of(last.plusMillis(1))).isEqualTo(BusinessDay.of(last).next())
                .hasToString("2026-11-23");
        assertThat(BusinessDay.wallClock(last)).hasToString("2026-11-22T23:59:59.999+08:00");
        assertThat(new BusinessDay(LocalDate.of(2028, 2, 28)).next())
                .hasToString("2028-02-29").isGreaterThan(BusinessDay.of(last));
    }
}
