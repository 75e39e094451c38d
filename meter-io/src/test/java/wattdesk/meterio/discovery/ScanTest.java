package wattdesk.meterio.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.Quirks;

/// A search finds everybody and invents nobody, whatever the addresses and whatever the line does.
@Timeout(300)
class ScanTest {

    @Test
    void one_meter_of_the_younger_dialect_tells_who_it_is() {
        try (ScanRig rig = new ScanRig("2400,8E1")) {
            rig.line.add(MeterSpec.count("000024170093").number("000024170777")
                    .balanceFen(3_762).count(31));
            ScanResult result = rig.scan(ScanRig.anybody(Protocol.DLT645));
            assertThat(result.complete()).isTrue();
            assertThat(result.remarks()).isEmpty();
            assertThat(result.meters()).singleElement().satisfies(meter -> {
                assertThat(meter.address()).isEqualTo("000024170093");
                assertThat(meter.number()).isEqualTo("000024170777");
                assertThat(meter.protocols()).containsExactly(Protocol.DLT645);
                assertThat(meter.profiles()).contains("demo-645-count", "dlt645-esam-readonly");
                assertThat(meter.settings()).isEqualTo(rig.settings);
                assertThat(meter.doubled()).isFalse();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sixty_four_meters_with_any_addresses_are_told_apart(long seed) {
        try (ScanRig rig = new ScanRig("2400,8E1")) {
            rig.addCount(ScanRig.addresses(64, seed));
            ScanResult result = rig.scan(ScanRig.anybody(Protocol.DLT645));
            assertThat(ScanRig.addresses(result)).as("seed %d", seed).isEqualTo(rig.truth());
            assertThat(result.meters()).noneMatch(FoundMeter::doubled)
                    .allMatch(meter -> meter.address().equals(meter.number()));
            assertThat(result.remarks()).isEmpty();
        }
    }

    @Test
    void meters_of_one_delivery_differ_in_their_last_digits() {
        try (ScanRig rig = new ScanRig("9600,8E1")) {
            rig.addCount(IntStream.range(60, 130).mapToObj(i -> "0000241701" + i)
                    .map(text -> text.substring(text.length() - 12)).toList());
            ScanResult result = rig.scan(ScanRig.anybody(Protocol.DLT645));
            assertThat(ScanRig.addresses(result)).hasSize(70).isEqualTo(rig.truth());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void glitches_on_the_line_neither_hide_nor_invent_a_meter(long seed) {
        try (ScanRig rig = new ScanRig("9600,8E1")) {
            rig.addCount(ScanRig.addresses(61, seed));
            rig.line.plan(glitches(seed));
            ScanResult result = rig.scan(rig.patient(ScanRig.anybody(Protocol.DLT645)),
                    rig.progress::add);
            assertThat(ScanRig.addresses(result)).as("seed %d", seed).isEqualTo(rig.truth());
            assertThat(result.meters()).as("seed %d", seed).noneMatch(FoundMeter::doubled);
        }
    }

    /// One reply in twelve is spoiled.
    private static String glitches(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> bad = List.of("none", "flip:9", "drop:6", "half:8", "dup", "fe:2", "trail:3",
                "noise68:5", "delay:60", "reqlost");
        return IntStream.range(0, 1_500)
                .mapToObj(i -> random.nextInt(12) == 0 ? bad.get(random.nextInt(bad.size())) : "ok")
                .collect(Collectors.joining(","));
    }

    @Test
    void sixty_two_modbus_units_answer_for_themselves() {
        try (ScanRig rig = new ScanRig("9600,8N1")) {
            for (int unit = 3; unit <= 247; unit += 4) {
                rig.line.add(MeterSpec.acrel(unit, "000025170" + (100 + unit))
                        .balanceFen(2_000).count(2));
            }
            ScanResult result = rig.scan(Search.Range.units());
            assertThat(result.meters()).hasSize(62).allSatisfy(meter -> {
                assertThat(meter.profiles()).containsExactly("acrel-ddsy1352-b");
                assertThat(meter.number()).endsWith(String.valueOf(
                        100 + Integer.parseInt(meter.address())));
            });
            assertThat(ScanRig.addresses(result)).isEqualTo(rig.truth());
        }
    }

    @Test
    void a_range_is_asked_and_no_more() {
        try (ScanRig rig = new ScanRig("9600,8N1")) {
            rig.line.add(MeterSpec.acrel(5, "000025170105"));
            rig.line.add(MeterSpec.acrel(9, "000025170109"));
            ScanResult result = rig.scan(new Search.Range(Protocol.MODBUS, 4, 8));
            assertThat(ScanRig.addresses(result)).containsExactly("5");
            assertThat(rig.progress).extracting(ScanProgress::asking).doesNotContain("9", "3");
        }
    }

    @Test
    void elder_meters_are_found_in_a_range() {
        try (ScanRig rig = new ScanRig("1200,8E1")) {
            for (int i = 0; i < 20; i += 3) {
                rig.line.add(MeterSpec.old("0000000010" + (10 + i)).energyWh(5_000));
            }
            ScanResult result = rig.scan(new Search.Range(Protocol.DLT645_97, 1_000, 1_040));
            assertThat(ScanRig.addresses(result)).isEqualTo(rig.truth());
            assertThat(result.meters()).allSatisfy(meter -> {
                assertThat(meter.profiles()).containsExactly("dlt645-1997");
                assertThat(meter.number()).isEqualTo(meter.address());
            });
        }
    }

    @Test
    void a_water_meter_alone_answers_the_wildcard_and_shows_its_byte_order() {
        try (ScanRig rig = new ScanRig("2400,8E1")) {
            rig.line.add(MeterSpec.water("00002020120218").profile("cjt188-water-1f90")
                    .energyWh(3_450));
            ScanResult result = rig.scan(ScanRig.anybody(Protocol.CJT188));
            assertThat(result.meters()).singleElement().satisfies(meter -> {
                assertThat(meter.address()).isEqualTo("00002020120218");
                assertThat(meter.profiles()).containsExactly("cjt188-water-1f90");
            });
        }
    }

    @Test
    void several_water_meters_that_know_no_shortened_address_are_told_and_found_in_a_range() {
        try (ScanRig rig = new ScanRig("2400,8E1")) {
            rig.line.add(MeterSpec.water("00002020120218"));
            rig.line.add(MeterSpec.water("00002020120219"));
            ScanResult any = rig.scan(ScanRig.anybody(Protocol.CJT188));
            assertThat(any.meters()).isEmpty();
            assertThat(any.remarks()).containsExactly(new Remark.NotToldApart(
                    rig.settings, Protocol.CJT188, "AAAAAAAAAAAAAA"));
            ScanResult range = rig.scan(
                    new Search.Range(Protocol.CJT188, 2_020_120_210L, 2_020_120_225L));
            assertThat(ScanRig.addresses(range)).isEqualTo(rig.truth());
        }
    }

    @Test
    void two_meters_at_one_address_are_noticed_and_the_others_stay_clean() {
        try (ScanRig rig = new ScanRig("9600,8E1")) {
            rig.line.add(MeterSpec.count("000024170093").number("000024170001"));
            rig.line.add(MeterSpec.count("000024170093").number("000024170002"));
            rig.line.add(MeterSpec.count("000024170094"));
            ScanResult result = rig.scan(ScanRig.anybody(Protocol.DLT645));
            assertThat(ScanRig.addresses(result)).containsExactly("000024170093", "000024170094");
            assertThat(result.meters()).filteredOn(FoundMeter::doubled)
                    .extracting(FoundMeter::address).containsExactly("000024170093");
            assertThat(result.remarks()).containsExactly(new Remark.SameAddress(
                    rig.settings, Protocol.DLT645, "000024170093", List.of()));
        }
    }

    @Test
    void two_modbus_units_with_one_number_are_noticed() {
        try (ScanRig rig = new ScanRig("9600,8N1")) {
            rig.line.add(MeterSpec.acrel(5, "000025170105"));
            rig.line.add(MeterSpec.acrel(5, "000025170106"));
            rig.line.add(MeterSpec.acrel(6, "000025170107"));
            ScanResult result = rig.scan(new Search.Range(Protocol.MODBUS, 1, 10));
            assertThat(result.meters()).filteredOn(FoundMeter::doubled)
                    .extracting(FoundMeter::address).containsExactly("5");
            assertThat(result.meters()).hasSize(2);
        }
    }

    @Test
    void a_late_meter_is_found_within_the_patience_of_the_plan() {
        try (ScanRig rig = new ScanRig("2400,8E1")) {
            rig.line.add(MeterSpec.count("000024170093").quirks(
                    Quirks.NONE.withLateMillis(400)));
            assertThat(ScanRig.addresses(rig.scan(ScanRig.anybody(Protocol.DLT645))))
                    .containsExactly("000024170093");
        }
    }

    @Test
    void an_adapter_that_echoes_hides_nobody_and_makes_no_noise() {
        try (ScanRig rig = new ScanRig("9600,8E1")) {
            rig.addCount(List.of("000024170093", "000024170193"));
            rig.line.plan("echo:on,ok");
            ScanResult result = rig.scan(ScanRig.anybody(Protocol.DLT645));
            assertThat(ScanRig.addresses(result)).isEqualTo(rig.truth());
            assertThat(result.remarks()).isEmpty();
        }
    }

    @Test
    void an_empty_line_has_nobody_on_it() {
        try (ScanRig rig = new ScanRig("9600,8E1")) {
            ScanResult result = rig.scan(ScanRig.anybody(Protocol.DLT645),
                    ScanRig.anybody(Protocol.DLT645_97), ScanRig.anybody(Protocol.CJT188));
            assertThat(result.meters()).isEmpty();
            assertThat(result.remarks()).isEmpty();
            assertThat(result.complete()).isTrue();
            assertThat(result.asked()).isLessThan(10);
        }
    }

    @Test
    void beyond_silence_the_first_pairs_are_asked_all_the_same() {
        try (ScanRig rig = new ScanRig("9600,8E1")) {
            rig.addCount(List.of("000024170093"));
            rig.line.plan("reqlost,ok");
            Search deep = new Search.Anybody(Protocol.DLT645, true);
            assertThat(ScanRig.addresses(rig.scan(deep))).isEqualTo(rig.truth());
        }
    }

    @Test
    void the_progress_ends_where_it_said() {
        try (ScanRig rig = new ScanRig("9600,8N1")) {
            rig.line.add(MeterSpec.acrel(5, "000025170105"));
            ScanResult result = rig.scan(new Search.Range(Protocol.MODBUS, 1, 20));
            List<ScanProgress> told = new ArrayList<>(rig.progress);
            assertThat(told).hasSize(result.asked());
            for (int i = 0; i < told.size(); i++) {
                assertThat(told.get(i).done()).isEqualTo(i);
                assertThat(told.get(i).total()).isGreaterThan(i);
            }
            assertThat(told.getLast().total()).isEqualTo(result.asked());
            assertThat(told.getLast().found()).isEqualTo(1);
        }
    }

    @Test
    void what_cannot_be_searched_is_said_before_anything_is_asked() {
        assertThatThrownBy(() -> new Search.Anybody(Protocol.MODBUS, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Search.Range(Protocol.MODBUS, 0, 9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Search.Range(Protocol.MODBUS, 1, 248))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Search.Range(Protocol.DLT645, 0, 200_000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
