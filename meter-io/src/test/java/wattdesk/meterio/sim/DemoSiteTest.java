package wattdesk.meterio.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo property of the station.
class DemoSiteTest {

    @TempDir
    Path folder;

    private final StepClock clock = new StepClock();

    @Test
    void itHasItsRoomsLinesMetersAndTenHardCases() throws Exception {
        var demo = DemoSite.write(folder, 2026);
        assertThat(demo.meters()).hasSize(119);
        assertThat(demo.meters().stream().filter(DemoMeter::isMain)).hasSize(3);
        assertThat(demo.meters().stream().filter(m -> m.hardCase() != HardCase.NONE)).hasSize(10);
        assertThat(demo.meters().stream().map(DemoMeter::hardCase).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(HardCase.values());
        assertThat(demo.lines()).extracting(DemoSite.Line::settings)
                .containsExactly("2400,8E1", "2400,8E1", "9600,8N1", "9600,8N1");
        assertThat(demo.meters()).extracting(DemoMeter::place).doesNotHaveDuplicates();
        assertThat(demo.meters()).extracting(DemoMeter::number).doesNotHaveDuplicates();
        assertThat(demo.meters()).extracting(m -> m.line() + m.address()).doesNotHaveDuplicates();
    }

    @Test
    void theBooksAndTheMetersAgreeExceptWhereTheyShouldNot() throws Exception {
        var demo = DemoSite.write(folder, 2026);
        try (var site = VirtualSite.load(demo.file(), clock)) {
            assertThat(site.meters()).hasSize(119);
            for (var book : demo.meters()) {
                var meter = site.meter(book.number()).orElseThrow();
                int ahead = book.hardCase() == HardCase.COUNT_AHEAD ? 1 : 0;
                assertThat(meter.count()).as(book.place()).isEqualTo(book.count() + ahead);
                assertThat(meter.number().equals(book.number()))
                        .as(book.place()).isEqualTo(book.hardCase() != HardCase.SWAPPED);
                assertThat(meter.customer()).isEqualTo(book.customer());
                assertThat(meter.balanceFen()).isGreaterThanOrEqualTo(book.balanceFen());
            }
        }
    }

    @Test
    void equalSeedsMakeEqualProperties() throws Exception {
        var one = DemoSite.write(folder.resolve("one"), 1);
        var two = DemoSite.write(folder.resolve("two"), 1);
        var other = DemoSite.write(folder.resolve("other"), 2);
        assertThat(two.meters()).isEqualTo(one.meters()).isNotEqualTo(other.meters());
        assertThat(two.file()).hasSameTextualContentAs(one.file());
        assertThat(Files.readAllLines(folder.resolve("one/meters.csv"))).hasSize(120);
        assertThat(one.at("1-0101").orElseThrow().line()).isEqualTo("b1-645");
        assertThat(one.at("3-1001")).isEmpty();
    }
}
