package wattdesk.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wattdesk.tariff.TariffDraft.Part;

class DayPaintingTest {

    private static List<Part> day(String... parts) {
        return Arrays.stream(parts).map(part -> part.split(" "))
                .map(part -> new Part(part[0], part[1])).toList();
    }

    @Test
    void paintingCutsWhatWasThereAndJoinsNeighboursOfOneBand() {
        List<Part> day = day("00:00 VALLEY", "08:00 FLAT", "22:00 VALLEY");
        assertThat(DayPainting.of(day).paint(600, 720, "PEAK").parts()).isEqualTo(
                day("00:00 VALLEY", "08:00 FLAT", "10:00 PEAK", "12:00 FLAT", "22:00 VALLEY"));
        assertThat(DayPainting.of(day).paint(480, 1320, "VALLEY").parts())
                .isEqualTo(day("00:00 VALLEY"));
        assertThat(DayPainting.of(day).paint(1320, 1440, "FLAT").parts())
                .isEqualTo(day("00:00 VALLEY", "08:00 FLAT"));
        assertThat(DayPainting.of(day).paint(420, 480, "FLAT").parts())
                .isEqualTo(day("00:00 VALLEY", "07:00 FLAT", "22:00 VALLEY"));
    }

    @Test
    void aHoleBeforeTheFirstSegmentIsShownAndFilledByPainting() {
        List<Part> late = day("06:00 FLAT");
        assertThat(DayPainting.of(late).blocks().getFirst())
                .isEqualTo(new DayPainting.Block(0, 360, ""));
        assertThat(DayPainting.of(late).paint(0, 360, "VALLEY").parts())
                .isEqualTo(day("00:00 VALLEY", "06:00 FLAT"));
    }

    @Test
    void whatCannotBeReadIsLeftOutOfThePicture() {
        List<Part> day = day("00:00 FLAT", "25:00 PEAK", "8:00 PEAK", "07:61 PEAK", "ten PEAK");
        assertThat(DayPainting.of(day).blocks())
                .containsExactly(new DayPainting.Block(0, 1440, "FLAT"));
        assertThat(DayPainting.of(List.of()).blocks())
                .containsExactly(new DayPainting.Block(0, 1440, ""));
    }

    @Test
    void timesAreThoseOfADay() {
        assertThat(DayPainting.minute("00:00")).contains(0);
        assertThat(DayPainting.minute("23:59")).contains(1439);
        assertThat(DayPainting.minute("24:00")).isEmpty();
        assertThat(DayPainting.minute("1:00")).isEmpty();
        assertThat(DayPainting.time(1439)).isEqualTo("23:59");
        assertThat(DayPainting.time(0)).isEqualTo("00:00");
    }

    /// Against a day of 1,440 minutes painted one by one.
    @Test
    void anyStrokesGiveTheDayThatPaintingMinuteByMinuteGives() {
        List<String> bands = List.of("SHARP", "PEAK", "FLAT", "VALLEY");
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            String[] minutes = new String[DayPainting.MINUTES];
            Arrays.fill(minutes, "FLAT");
            DayPainting day = DayPainting.of(day("00:00 FLAT"));
            for (int stroke = 0; stroke < 12; stroke++) {
                int from = random.nextInt(DayPainting.MINUTES);
                int to = from + 1 + random.nextInt(DayPainting.MINUTES - from);
                String band = bands.get(random.nextInt(bands.size()));
                Arrays.fill(minutes, from, to, band);
                day = day.paint(from, to, band);
            }
            for (DayPainting.Block block : day.blocks()) {
                assertThat(Arrays.copyOfRange(minutes, block.from(), block.to()))
                        .as("seed " + seed + " " + block).containsOnly(block.band());
            }
            List<DayPainting.Block> blocks = day.blocks();
            for (int i = 1; i < blocks.size(); i++) {
                assertThat(blocks.get(i).from()).isEqualTo(blocks.get(i - 1).to());
                assertThat(blocks.get(i).band()).isNotEqualTo(blocks.get(i - 1).band());
            }
        }
    }
}
