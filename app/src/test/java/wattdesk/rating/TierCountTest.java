package wattdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Tariff;

/// How much of an account counts towards its tiers on 3 January 2027, by the year.
class TierCountTest {

    private static final Energy OPENED = Energy.ofWh(7_000);
    private static final Tariff YEARLY = Plans.tariff(
            Plans.tiered("2026-06-01", Plans.NEW_YEAR, "20:0.5", "1.0"));
    private static final Instant NEW_YEAR = Plans.at("2027-01-01");
    private static final Instant OLD_YEAR = Plans.at("2026-06-01");

    private static Energy counts(String openedAt, Map<Instant, Usage> charged) {
        return new TierCount(Plans.at(openedAt), charged)
                .at(YEARLY, OPENED, Plans.at("2027-01-03"));
    }

    @Test
    void whatWasChargedThisYearCountsAndNotWhatTheAccountWasOpenedWith() {
        assertThat(counts("2027-01-02", Map.of(NEW_YEAR, new Usage(90_000))))
                .isEqualTo(Energy.ofWh(90_000));
        assertThat(counts("2026-12-30", Map.of(OLD_YEAR, new Usage(90_000))))
                .as("another count").isEqualTo(Energy.ZERO);
    }

    @Test
    void whatAnAccountWasOpenedWithCountsUntilItsFirstChargeInTheYearOfItsOpening() {
        assertThat(counts("2027-01-02", Map.of())).isEqualTo(OPENED);
        assertThat(counts("2026-12-30", Map.of())).isEqualTo(Energy.ZERO);
    }
}
