package wattdesk.meterio.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.dlt645.StatusFlag;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.sim.model.MeterSpec;

/// Reading any identifier of a DL/T 645-2007 meter, however many frames it takes.
@Timeout(180)
class Terminal645Test {

    private static final String PROFILE = "demo-645-count";
    private static final String A = "000024170093";
    /// Total, then four tariffs: 1234.50 kWh in the third.
    private static final String TARIFFS = "50341200" + "00000000" + "00000000" + "50341200" + "00000000";

    private static SimMeter meter(int splitBytes) {
        SimMeter sim = new SimMeter(PROFILE, spec -> spec.energyWh(1_234_500));
        sim.meter.quirks(quirks -> quirks.withSplitBytes(splitBytes));
        return sim;
    }

    private static Terminal645 at(SimMeter sim, String address) {
        return new Meters(Profiles.load(null))
                .terminal645(sim.bus, new MeterAddress(PROFILE, address));
    }

    private static RawOutcome.Data data(RawOutcome outcome) {
        assertThat(outcome).isInstanceOf(RawOutcome.Data.class);
        return (RawOutcome.Data) outcome;
    }

    private static ReadOutcome.Failure missed(RawOutcome outcome) {
        assertThat(outcome).isInstanceOf(RawOutcome.Missed.class);
        return ((RawOutcome.Missed) outcome).why();
    }

    @ParameterizedTest
    @CsvSource({"170,1", "20,1", "19,2", "10,2", "7,3", "1,20"})
    void a_block_is_whole_however_many_frames_it_comes_in(int splitBytes, int frames) {
        try (SimMeter sim = meter(splitBytes)) {
            RawOutcome.Data read = data(at(sim, A).read("0001FF00", Priority.COUNTER));
            assertThat(read.data()).isEqualTo(TARIFFS);
            assertThat(read.address()).isEqualTo(A);
            assertThat(read.frames()).filteredOn(frame -> frame.direction()
                    == FrameRecord.Direction.SENT).hasSize(frames);
        }
    }

    /// The meter splits after 7 bytes: three replies, the fault at one of them.
    @ParameterizedTest
    @ValueSource(strings = {"none", "drop:4", "flip:12", "half:9", "dup", "dup,dup", "fe:4", "trail:5",
        "noise68:20", "wrongaddr", "stale", "stale,stale", "heartbeat", "gap:100", "gap:800",
        "delay:600", "delay:1040", "delay:1100", "delay:1500", "duplate:300", "echo:on", "partial"})
    void no_fault_makes_a_block_that_the_meter_did_not_say(String fault) {
        for (int place = 0; place < 3; place++) {
            try (SimMeter sim = meter(7)) {
                sim.line.plan("ok,".repeat(place) + fault);
                RawOutcome outcome = at(sim, A).read("0001FF00", Priority.COUNTER);
                if (fault.equals("partial")) {
                    assertThat(missed(outcome)).isInstanceOf(ReadOutcome.RefusedByMeter.class);
                } else {
                    assertThat(data(outcome).data()).as(fault + " at " + place).isEqualTo(TARIFFS);
                }
            }
        }
    }

    @Test
    void a_part_that_never_comes_leaves_no_half_block() {
        try (SimMeter sim = meter(7)) {
            sim.line.plan("ok,none*3");
            assertThat(missed(at(sim, A).read("0001FF00", Priority.COUNTER)))
                    .isInstanceOfSatisfying(ReadOutcome.NoAnswer.class, silent ->
                            assertThat(silent.frames()).isNotEmpty());
            assertThat(data(at(sim, A).read("0001FF00", Priority.COUNTER)).data()).isEqualTo(TARIFFS);
        }
    }

    @Test
    void the_status_words_are_one_block() {
        try (SimMeter sim = new SimMeter(PROFILE, spec -> spec.balanceFen(-100).overdraftFen(500))) {
            List<StatusFlag.Word> words = StatusFlag.block(
                    data(at(sim, A).read("040005FF", Priority.COUNTER)).data());
            assertThat(words).hasSize(7);
            assertThat(words.getFirst().flags()).containsExactly(StatusFlag.OVERDRAFT);
            assertThat(words.get(2).flags()).isEmpty();
            for (int number = 1; number <= 7; number++) {
                RawOutcome.Data one = data(at(sim, A).read("0400050" + number, Priority.COUNTER));
                assertThat(StatusFlag.word(number, one.data())).isEqualTo(words.get(number - 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "93", "0093", "24170093", A})
    void a_shortened_address_reaches_the_meter_which_tells_its_own(String digits) {
        try (SimMeter sim = meter(7)) {
            RawOutcome.Data read = data(at(sim, digits).read("0001FF00", Priority.COUNTER));
            assertThat(read.address()).isEqualTo(A);
            assertThat(read.data()).isEqualTo(TARIFFS);
        }
    }

    @Test
    void the_only_meter_of_a_line_tells_its_address_and_two_collide() {
        try (SimMeter sim = meter(170)) {
            RawOutcome.Data told = data(at(sim, "").readAddress(Priority.DISCOVERY));
            assertThat(told.address()).isEqualTo(A);
            assertThat(told.data()).isEqualTo("930017240000");
            sim.line.add(MeterSpec.count("000024170094"));
            assertThat(missed(at(sim, "").readAddress(Priority.DISCOVERY))).isInstanceOfAny(
                    ReadOutcome.Garbled.class, ReadOutcome.NoAnswer.class);
        }
    }

    @Test
    void what_the_meter_does_not_have_is_refused_with_its_code() {
        try (SimMeter sim = meter(170)) {
            assertThat(missed(at(sim, A).read("0499FFFF", Priority.COUNTER)))
                    .isInstanceOfSatisfying(ReadOutcome.RefusedByMeter.class, refused ->
                            assertThat(refused.code().hex()).isEqualTo("02"));
            assertThat(missed(at(sim, "95").read("0001FF00", Priority.COUNTER)))
                    .isInstanceOf(ReadOutcome.NoAnswer.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"demo-645-count,1", "acrel-ddsy1352-b,24170093", "none,24170093"})
    void other_profiles_and_odd_addresses_are_refused_at_once(String profile, String address) {
        try (SimMeter sim = meter(170)) {
            Meters meters = new Meters(Profiles.load(null));
            assertThatThrownBy(() -> meters.terminal645(sim.bus, new MeterAddress(profile, address)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> at(sim, A).read("9010", Priority.COUNTER))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
