package wattdesk.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

/// Figures of documents: read exactly, or not at all.
class FiguresTest {

    @Test
    void whatIsPlainIsReadExactly() {
        assertThat(Figures.price("0.5380")).hasValue(new UnitPrice(5_380));
        assertThat(Figures.price("0")).hasValue(new UnitPrice(0));
        assertThat(Figures.usage("2760")).hasValue(new Usage(2_760_000));
        assertThat(Figures.usage("0.001")).hasValue(new Usage(1));
        assertThat(Figures.usage("9223372036854775.807")).hasValue(new Usage(Long.MAX_VALUE));
        assertThat(Figures.instant("2026-01-01T00:00:00+08:00"))
                .hasValue(Instant.parse("2025-12-31T16:00:00Z"));
        assertThat(Figures.date("2028-02-29")).hasValue(LocalDate.of(2028, 2, 29));
        assertThat(Figures.monthDay("02-29")).hasValue(MonthDay.of(2, 29));
        assertThat(Figures.minute("23:59")).hasValue(LocalTime.of(23, 59));
        assertThat(Figures.tierPeriod("MONTH", "28")).hasValue(new TierPeriod.Monthly(28));
        assertThat(Figures.tierPeriod("YEAR", "12-01"))
                .hasValue(new TierPeriod.Yearly(MonthDay.of(12, 1)));
        assertThat(Figures.isBand("DEEP_VALLEY")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-0", "+1", "1e2", "1E2", "0x1", "1.", ".1", "1,5", "1 000",
        "１", "1\n", "NaN", "9223372036854775.808", "1000000000000000000000", "0.00001"})
    void whatIsNoPlainDecimalIsNotRead(String text) {
        assertThat(Figures.price(text)).isEmpty();
        assertThat(Figures.usage(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-1-1", "2026-02-30", "2026-13-01", "26-01-01", "2026-01-01 ",
        "01-1", "00-10", "1:00", "24:00", "12:60", "12:00:00", "flat"})
    void whatIsNoDateOrTimeIsNotRead(String text) {
        assertThat(Figures.date(text)).isEmpty();
        assertThat(Figures.monthDay(text)).isEmpty();
        assertThat(Figures.minute(text)).isEmpty();
        assertThat(Figures.instant(text + "T00:00:00+08:00")).isEmpty();
        assertThat(Figures.isBand(text)).isFalse();
    }
}
