package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.SUPERVISOR;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.metering.Figures;
import wattdesk.quantity.Usage;
import wattdesk.tariff.TariffVersion;

/// A day without a reading is named until a charge reaches its end, or nothing of it is left to be
/// charged; what meters still remember of it is fetched.
class GapsTest {

    private static final String ACCOUNT = "10000001";
    private static final String METER = "000000000001";
    private static final String OTHER = "000000000009";

    @TempDir Path folder;
    BillingTown town;

    @BeforeEach
    void opens() throws Exception {
        town = new BillingTown(folder, at("2026-11-01T10:00"));
        town.tariff(BillingPlans.flat("flat", "0.5000"));
        town.account(ACCOUNT, BillingMode.STATION, "flat", at("2026-11-01T10:00"));
    }

    @AfterEach
    void closes() throws Exception {
        assertThat(town.check()).isEmpty();
        town.close();
    }

    private void run(String local) {
        town.now(local);
        assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
    }

    private void nothingRead(String local) {
        town.now(local);
        assertThat(town.catchUp()).isInstanceOf(RunEnd.NothingRead.class);
    }

    private static Figures total(long wh) {
        return Figures.ofTotal(new Usage(wh));
    }

    @Test
    void daysBeforeTheStartValueAreNoGapsForEver() {
        ModelMeter meter = town.meter(METER, ACCOUNT, 0, 1_000);
        meter.freezes = false;
        meter.offline = true;
        nothingRead("2026-11-03T00:30");
        assertThat(town.work.gaps()).hasSize(1);
        meter.offline = false;
        run("2026-11-04T00:30");
        assertThat(town.charges(ACCOUNT)).as("a start value").isEmpty();
        assertThat(town.work.gaps()).isEmpty();
    }

    @Test
    void gapsOfANumberThatWasCorrectedGoWithIt() {
        town.meter(METER, ACCOUNT, 0, 1_000).offline = true;
        nothingRead("2026-11-02T00:30");
        assertThat(town.work.gaps()).hasSize(1);
        town.hang(METER, null);
        town.meter(OTHER, ACCOUNT, 0, 1_000);
        run("2026-11-03T00:30");
        assertThat(town.work.gaps()).isEmpty();
    }

    @Test
    void theDayOfAChangeIsClosedByTheChargeThatReachesItsEnd() {
        ModelMeter meter = town.meter(METER, ACCOUNT, 100_000, 1_000);
        run("2026-11-02T00:30");
        meter.add(at("2026-11-02T12:00"), -60_000);
        run("2026-11-03T00:30");
        Problem fall = town.work.problems().getFirst();
        meter.offline = true;
        nothingRead("2026-11-04T00:30");
        Instant noon = at("2026-11-02T12:00");
        assertThat(town.work.decide(fall.id(), new Decision.Changed(
                        noon, total(126_000), total(meter.wh(noon))), "换表芯", SUPERVISOR))
                .isInstanceOf(Decided.Ok.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(24_000);
        assertThat(town.work.writeDown(METER, at("2026-11-03T15:00"),
                total(meter.wh(at("2026-11-03T15:00"))), "现场抄表", SUPERVISOR))
                .isInstanceOf(Decided.Ok.class);
        assertThat(town.work.gaps()).as("15:00 does not end the 3rd").hasSize(1);
        meter.offline = false;
        run("2026-11-05T00:30");
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(72_000);
        assertThat(town.work.gaps()).isEmpty();
    }

    @Test
    void aReadingInTheMiddleOfTheNextDayLeavesTheFreezeBeforeItWanted() {
        town.tariff(BillingPlans.of("change",
                TariffVersion.flat(BillingPlans.EARLY, BillingPlans.price("0.5000")),
                TariffVersion.flat(at("2026-11-03T15:00"), BillingPlans.price("1.0000"))));
        town.account("10000002", BillingMode.METER, "change", at("2026-11-01T10:00"));
        ModelMeter meter = town.meter("000000000002", "10000002", 0, 1_000);
        run("2026-11-02T00:30");
        meter.offline = true;
        nothingRead("2026-11-03T00:30");
        meter.offline = false;
        town.now("2026-11-03T15:00");
        try (RunSchedule schedule = new RunSchedule(town.ports, town.runs, town.clock)) {
            schedule.pass();
        }
        run("2026-11-04T00:30");
        assertThat(town.charges("10000002")).extracting(c -> c.day() + " " + c.amount())
                .as("the 2nd has its own charge").containsExactly(
                        "2026-11-02 12.00", "2026-11-03 7.50", "2026-11-03 9.00");
        assertThat(town.charges("10000002")).noneMatch(ListedCharge::estimated);
        assertThat(town.work.gaps()).isEmpty();
    }

    @Test
    void aRunAfterACrashAsksOnlyTheMetersThatStillMiss() throws Exception {
        ModelMeter meter = town.meter(METER, ACCOUNT, 0, 1_000);
        town.account("10000002", BillingMode.METER, "flat", at("2026-11-01T10:00"));
        town.meter(OTHER, "10000002", 0, 1_000);
        run("2026-11-02T00:30");
        meter.offline = true;
        run("2026-11-03T00:30");
        int contacts = town.contacts;
        meter.offline = false;
        town = town.again(books -> books);
        run("2026-11-04T00:30");
        assertThat(town.contacts).isEqualTo(2);
        assertThat(contacts).isEqualTo(4);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(48_000);
        assertThat(town.chargedWh("10000002")).isEqualTo(48_000);
    }

    @Test
    void aReadingBehindWhatIsChargedChangesNothing() {
        ModelMeter meter = town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        run("2026-11-04T00:30");
        assertThat(town.work.writeDown(METER, at("2026-11-03T12:00"), total(1_000_000), "看错",
                SUPERVISOR)).matches(d -> d instanceof Decided.Ok(int charges, var _)
                        && charges == 0);
        run("2026-11-05T00:30");
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(
                meter.wh(at("2026-11-05T00:00")) - meter.wh(at("2026-11-02T00:00")));
        assertThat(town.work.problems()).isEmpty();
    }

    @Test
    void whatIsWrittenDownHasAMeterAndAnInstantThatHasBeen() {
        town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        assertThat(town.work.writeDown(METER, at("2026-11-02T00:31"), total(1), "x", SUPERVISOR))
                .isInstanceOf(Decided.NotValid.class);
        assertThat(town.work.writeDown(METER, at("2026-11-02T00:20").plusMillis(5), total(1), "x",
                SUPERVISOR)).isInstanceOf(Decided.NotValid.class);
        assertThat(town.work.writeDown("000000000077", at("2026-11-02T00:20"), total(1), "x",
                SUPERVISOR)).isInstanceOf(Decided.Gone.class);
    }

    @Test
    void theSameInstantIsWrittenDownOnce() {
        ModelMeter meter = town.meter(METER, ACCOUNT, 0, 1_000);
        run("2026-11-02T00:30");
        meter.offline = true;
        nothingRead("2026-11-03T09:00");
        Instant at = at("2026-11-03T08:00");
        assertThat(town.work.writeDown(METER, at, total(meter.wh(at)), "现场", SUPERVISOR))
                .isInstanceOf(Decided.Ok.class);
        assertThat(town.work.writeDown(METER, at, total(meter.wh(at) + 9_000), "现场", SUPERVISOR))
                .isInstanceOf(Decided.NotWritten.class);
        assertThat(town.chargedWh(ACCOUNT)).isEqualTo(32_000);
    }
}
