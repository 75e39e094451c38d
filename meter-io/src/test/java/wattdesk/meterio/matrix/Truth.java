package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import wattdesk.meterio.meter.MeterSnapshot;
import wattdesk.meterio.sim.model.VirtualMeter;

/// What a meter really holds at an instant.
record Truth(String number, long balanceFen, int count, long totalFen, long energyWh) {

    static Truth of(VirtualMeter meter) {
        return new Truth(meter.number(), meter.balanceFen(), meter.count(), meter.totalFen(),
                meter.energyWh() / 10 * 10);
    }

    /// Every value that the snapshot has was true at one of the given instants.
    static void assertTrue(MeterSnapshot snapshot, List<Truth> truths, VirtualMeter meter) {
        assertThat(truths).extracting(t -> Long.parseLong(t.number))
                .contains(Long.parseLong(snapshot.meterNumber()));
        assertThat(truths).extracting(Truth::balanceFen).contains(snapshot.balanceFen());
        if (snapshot.count() != null) {
            assertThat(truths).extracting(Truth::count).contains(snapshot.count());
        }
        if (snapshot.totalPurchasedFen() != null) {
            assertThat(truths).extracting(Truth::totalFen)
                    .contains(snapshot.totalPurchasedFen());
        }
        if (snapshot.energyWh() != null) {
            assertThat(truths).extracting(Truth::energyWh).contains(snapshot.energyWh());
        }
        if (snapshot.clock() != null) {
            var now = LocalDateTime.ofInstant(meter.clock(), ZoneOffset.ofHours(8));
            assertThat(Duration.between(snapshot.clock(), now).abs())
                    .isLessThan(Duration.ofSeconds(20));
        }
    }
}
