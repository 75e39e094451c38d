package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChargeIdsTest {

    private static final Instant MIDNIGHT = at("2026-11-03T00:00");

    @Test
    void theSameReadingHasTheSameIdWhoeverDrawsItUp() {
        assertThat(ChargeIds.reading("000024170093", MIDNIGHT, false))
                .isEqualTo(ChargeIds.reading("000024170093", MIDNIGHT, false))
                .isNotEqualTo(ChargeIds.reading("000024170093", MIDNIGHT, true))
                .isNotEqualTo(ChargeIds.reading("000024170093", MIDNIGHT.plusSeconds(1), false))
                .isNotEqualTo(ChargeIds.reading("A00024170093", MIDNIGHT, false));
        assertThat(ChargeIds.reading("no digits", MIDNIGHT, false))
                .isNotEqualTo(ChargeIds.reading("none at all", MIDNIGHT, false));
    }

    @Test
    void idsOfOneMidnightFollowTheMetersNumbersAndLaterOnesComeBehind() {
        Set<UUID> all = new HashSet<>();
        long before = 0;
        for (Instant at : new Instant[] {MIDNIGHT, MIDNIGHT.plusSeconds(86_400)}) {
            for (int meter = 1; meter <= 1_000; meter++) {
                UUID id = ChargeIds.reading("%012d".formatted(meter), at, false);
                assertThat(id.getMostSignificantBits()).isGreaterThan(before);
                before = id.getMostSignificantBits();
                assertThat(all.add(id)).isTrue();
                assertThat(all.add(ChargeIds.entry(id))).as("an entry is another thing").isTrue();
                assertThat(ChargeIds.entry(id).getMostSignificantBits()).isEqualTo(before);
            }
        }
    }
}
