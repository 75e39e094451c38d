package wattdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.BandCalendar;
import wattdesk.tariff.DayPlan;
import wattdesk.tariff.DayType;
import wattdesk.tariff.Season;
import wattdesk.tariff.Segment;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tier;
import wattdesk.tariff.TierPeriod;

class SampleBillTest {

    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private static Tier tier(String upTo, String price) {
        return new Tier(upTo == null ? null : Usage.parse(upTo),
                Map.of(Band.FLAT, UnitPrice.parse(price)));
    }

    private static TariffVersion zhejiang() {
        return new TariffVersion(LATER, List.of(Band.FLAT), null,
                new TierPeriod.Yearly(MonthDay.of(1, 1)),
                List.of(tier("2760", "0.538"), tier("4800", "0.588"), tier(null, "0.838")));
    }

    @Test
    void aVersionThatIsNotInForceYetHasItsSample() {
        SampleBill bill = SampleBill.of(TariffVersion.flat(LATER, UnitPrice.parse("0.582")),
                JANUARY, Usage.parse("300")).orElseThrow();
        assertThat(bill.total()).isEqualTo(Money.ofFen(17_460));
        assertThat(bill.average()).contains(UnitPrice.parse("0.582"));
        assertThat(bill.lines()).hasSize(1);
    }

    @Test
    void theSameUseInTheMonthsBeforeBringsItToItsTier() {
        Usage use = Usage.parse("300");
        assertThat(SampleBill.of(zhejiang(), JANUARY, use).orElseThrow().total())
                .isEqualTo(Money.ofFen(16_140));
        SampleBill october = SampleBill.of(zhejiang(), YearMonth.of(2027, 10), use).orElseThrow();
        assertThat(october.lines()).extracting(SampleBill.Line::tier)
                .as("2700 before: 60 in the first tier, 240 in the second").containsExactly(1, 2);
        assertThat(october.total()).isEqualTo(Money.ofFen(60 * 5380 / 100 + 240 * 5880 / 100));
    }

    @Test
    void withBandsTheMonthIsDividedByItsHours() {
        DayPlan day = new DayPlan(List.of(new Segment(LocalTime.MIDNIGHT, Band.VALLEY),
                new Segment(LocalTime.of(12, 0), Band.PEAK)));
        Season year = new Season("", MonthDay.of(1, 1), MonthDay.of(12, 31),
                Map.of(DayType.ALL, day));
        TariffVersion version = new TariffVersion(LATER, List.of(Band.PEAK, Band.VALLEY),
                new BandCalendar(List.of(year), Set.of(), Set.of()), null,
                List.of(new Tier(null, Map.of(Band.PEAK, UnitPrice.parse("1.0"),
                        Band.VALLEY, UnitPrice.parse("0.4")))));
        SampleBill bill = SampleBill.of(version, JANUARY, Usage.parse("310")).orElseThrow();
        assertThat(bill.lines()).extracting(line -> line.usage().units())
                .containsExactly("155.000", "155.000");
        assertThat(bill.total()).isEqualTo(Money.ofFen(15_500 + 6_200));
        assertThat(bill.average()).contains(UnitPrice.parse("0.7"));
    }

    @Test
    void nothingUsedHasNoAverageAndWhatIsBeyondCountingHasNoBill() {
        assertThat(SampleBill.of(zhejiang(), JANUARY, Usage.ZERO).orElseThrow().average())
                .isEmpty();
        assertThat(SampleBill.of(zhejiang(), YearMonth.of(2027, 12),
                new Usage(Long.MAX_VALUE / 2))).isEmpty();
        assertThat(SampleBill.average(Money.ofFen(100), Usage.parse("3")))
                .contains(UnitPrice.parse("0.3333"));
        assertThat(SampleBill.average(Money.ofFen(-1), Usage.parse("3"))).isEmpty();
    }
}
