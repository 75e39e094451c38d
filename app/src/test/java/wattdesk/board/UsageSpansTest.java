package wattdesk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

class UsageSpansTest {

    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    private static UsageBar bar(LocalDateTime at, Band band, long used) {
        return new UsageBar(at, Map.of(band, new Usage(used)), Money.ofFen(used / 10));
    }

    @Test
    void everyHourIsThereOnceAndBandsOfAnHourAddUp() {
        List<UsageBar> hours = UsageSpans.hours(List.of(
                bar(DAY.atTime(8, 0), Band.PEAK, 500), bar(DAY.atTime(8, 59), Band.FLAT, 70),
                bar(DAY.atTime(8, 30), Band.PEAK, 20), bar(DAY.plusDays(1).atStartOfDay(),
                        Band.PEAK, 9_999)), DAY.atTime(23, 40), 24);
        assertThat(hours).hasSize(24);
        assertThat(hours.get(8).byBand()).isEqualTo(
                Map.of(Band.PEAK, new Usage(520), Band.FLAT, new Usage(70)));
        assertThat(hours.get(8).cost()).isEqualTo(Money.ofFen(59));
        assertThat(hours.stream().filter(bar -> bar.total().thousandths() > 0)).hasSize(1);
    }

    @Test
    void spansLoseNothingWithinAndTakeNothingFromOutside() {
        Random random = new Random(5);
        List<UsageBar> known = new ArrayList<>();
        long within = 0;
        for (int i = 0; i < 500; i++) {
            LocalDate day = DAY.plusDays(random.nextInt(100) - 50);
            long used = random.nextInt(5_000);
            known.add(bar(day.atStartOfDay(), Band.values()[random.nextInt(5)], used));
            within += day.isBefore(DAY) || day.isAfter(DAY.plusDays(9)) ? 0 : used;
        }
        List<UsageBar> days = UsageSpans.days(known, DAY, DAY.plusDays(9));
        assertThat(days).extracting(bar -> bar.start().toLocalDate())
                .containsExactlyElementsOf(DAY.datesUntil(DAY.plusDays(10)).toList());
        assertThat(days.stream().mapToLong(bar -> bar.total().thousandths()).sum())
                .isEqualTo(within);
    }
}
