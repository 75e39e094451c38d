package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.dlt645.Control;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.Scanner645;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.port.PortException;

/// An order whose end nobody saw is decided later by reading alone (2, rule 4).
class ReadBackTest {

    private static final List<Integer> READINGS = List.of(Control.READ, Control.READ_MORE);

    /// What was sent is readings only, and at least two of them: the number and a value.
    private static ControlOutcome readBack(Rig645 rig, Told told) {
        long deeds = rig.meter.executedDeeds();
        String state = told.state(rig);
        ControlOutcome outcome = rig.control.readBack(told.order(rig));
        assertThat(outcome.frames())
                .filteredOn(frame -> frame.direction() == FrameRecord.Direction.SENT)
                .extracting(frame -> request(frame).control())
                .hasSizeGreaterThan(1).allMatch(READINGS::contains);
        assertThat(rig.meter.executedDeeds()).isEqualTo(deeds);
        assertThat(told.state(rig)).isEqualTo(state);
        return outcome;
    }

    private static Frame645 request(FrameRecord sent) {
        var found = Scanner645.find(Hex.bytes(sent.hex()), frame -> true);
        assertThat(found).as(sent.hex()).isNotNull();
        return found.frame();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"FREEZE"})
    void an_unknown_order_is_what_the_meter_shows_and_nothing_is_written(Told told)
            throws PortException {
        for (String fate : List.of("none", "reqlost")) {
            try (var rig = Rig645.count()) {
                told.prepare(rig);
                rig.line.plan("write=" + fate + ",none*9");
                assertThat(rig.tell(told.order(rig))).isInstanceOf(ControlOutcome.Unknown.class);
                assertThat(rig.meter.executedDeeds()).isEqualTo("none".equals(fate) ? 1 : 0);
                assertThat(readBack(rig, told)).as("silent still, %s", fate)
                        .isInstanceOf(ControlOutcome.Unknown.class);
                rig.line.plan("");
                assertThat(readBack(rig, told)).as(fate).isInstanceOf(told.done(rig)
                        ? ControlOutcome.Confirmed.class : ControlOutcome.Different.class);
            }
        }
    }
}
