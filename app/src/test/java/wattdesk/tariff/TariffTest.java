package wattdesk.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

class TariffTest {

    private static final Instant NEW_YEAR = Instant.parse("2025-12-31T16:00:00Z");

    private static final TierPeriod YEAR = new TierPeriod.Yearly(MonthDay.of(1, 1));

    private static TariffVersion at(Instant from, String price) {
        return TariffVersion.flat(from, UnitPrice.parse(price));
    }

    private final Tariff tariff = new Tariff("t", "甲", Commodity.ELECTRICITY, List.of(
            at(NEW_YEAR.plusSeconds(100), "0.7000"), at(NEW_YEAR, "0.5000")));

    @Test
    void aVersionHoldsFromItsInstantOn() {
        assertThat(tariff.inForce(NEW_YEAR.minusNanos(1))).isEmpty();
        assertThat(tariff.inForce(NEW_YEAR).orElseThrow().highestPrice().yuanPerUnit())
                .isEqualTo("0.5000");
        assertThat(tariff.inForce(NEW_YEAR.plusSeconds(100)).orElseThrow().highestPrice()
                .yuanPerUnit()).isEqualTo("0.7000");
    }

    @Test
    void theHighestPriceLooksAheadButNotBack() {
        assertThat(tariff.highestPrice(NEW_YEAR)).hasValue(UnitPrice.parse("0.7000"));
        assertThat(tariff.highestPrice(NEW_YEAR.minusSeconds(1))).isEmpty();
    }

    @Test
    void t19APriceThatIsMissingIsRefused() {
        assertThatThrownBy(() -> new TariffVersion(NEW_YEAR, List.of(Band.PEAK, Band.VALLEY),
                QuotingTest.CALENDAR, null, List.of(new Tier(null, Map.of(Band.PEAK, UnitPrice.parse("1"))))))
                .hasMessageContaining("bands");
    }

    @Test
    void stepsThatDoNotRiseOrDoNotEndAreRefused() {
        Map<Band, UnitPrice> price = Map.of(Band.FLAT, UnitPrice.parse("1"));
        Tier ten = new Tier(new Usage(10), price);
        Tier open = new Tier(null, price);
        List<Band> flat = List.of(Band.FLAT);
        assertThatThrownBy(() -> new TariffVersion(NEW_YEAR, flat, null, YEAR, List.of(ten)))
                .hasMessageContaining("last step");
        assertThatThrownBy(() -> new TariffVersion(NEW_YEAR, flat, null, YEAR, List.of(open, ten)))
                .hasMessageContaining("last step");
        assertThatThrownBy(() -> new TariffVersion(NEW_YEAR, flat, null, YEAR, List.of(ten, ten, open)))
                .hasMessageContaining("rise");
        assertThatThrownBy(() -> new TariffVersion(NEW_YEAR, flat, null, YEAR, List.of()))
                .hasMessageContaining("without prices");
    }

    @Test
    void bandsWithoutACalendarAndTiersWithoutAPeriodAreRefused() {
        Map<Band, UnitPrice> price = Map.of(Band.FLAT, UnitPrice.parse("1"));
        List<Tier> open = List.of(new Tier(null, price));
        List<Band> flat = List.of(Band.FLAT);
        assertThatThrownBy(() -> new TariffVersion(NEW_YEAR, flat, QuotingTest.CALENDAR, null, open))
                .hasMessageContaining("calendar");
        assertThatThrownBy(() -> new TariffVersion(NEW_YEAR, flat, null, null,
                List.of(new Tier(new Usage(10), price), new Tier(null, price))))
                .hasMessageContaining("period");
    }

    @Test
    void twoVersionsAtOneInstantAreRefused() {
        assertThatThrownBy(() -> new Tariff("t", "甲", Commodity.WATER,
                List.of(at(NEW_YEAR, "1"), at(NEW_YEAR, "2")))).hasMessageContaining("one instant");
    }
}
