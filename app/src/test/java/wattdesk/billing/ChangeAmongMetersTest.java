package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Preview;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Hanging;
import wattdesk.customer.NewMeter;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.customer.Ratio;
import wattdesk.installation.ChangeStep;
import wattdesk.installation.MeterChange;
import wattdesk.installation.NewDevice;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// A device is changed where the account has other meters, or does not buy just now: what the model
/// of the life of accounts found, each by itself.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeAmongMetersTest {

    private LifeSite site;
    private int houses;
    private String lineName;
    private VirtualLine line;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        site = new LifeSite(folder, at("2026-01-03T10:00"), BillingPlans.flat("flat", "0.5000"));
    }

    @AfterAll
    void close() throws Exception {
        assertThat(site.check()).isEmpty();
        site.close();
    }

    /// A thousand watts, 37.62 yuan on it.
    private VirtualMeter device(int number) {
        return line.add(MeterSpec.count("%012d".formatted(houses * 10 + number))
                .customer("000010000001").balanceFen(3_762).count(3).totalFen(9_000)
                .energyWh(50_000).priceTenThousandths(0).loadWatts(1_000));
    }

    private NewMeter filed(String account, VirtualMeter device) {
        return new NewMeter(account, device.number(), lineName, LifeSite.PROFILE,
                device.number(), "000010000001", Ratio.ONE);
    }

    private String account(BillingMode mode, VirtualMeter first) {
        Opening opening = site.accounts.open(new OpenAccount(Room.parse("3-" + (1000 + houses)),
                "住户", null, first.number(), lineName, LifeSite.PROFILE, first.number(), mode,
                "flat", "000010000001", Energy.ZERO), LifeSite.ADMIN);
        return ((Opening.Opened) opening).account().number();
    }

    private void house() {
        lineName = "H" + ++houses;
        line = site.line(lineName);
    }

    private void night() {
        site.pass(Duration.between(site.clock.instant(), BillingTown.midnight(
                wattdesk.quantity.BusinessDay.of(site.clock.instant()).next().date())
                .plusSeconds(60)));
        assertThat(site.runs.catchUp(Actor.SYSTEM, RunWatch.NOBODY))
                .isInstanceOf(RunEnd.Done.class);
    }

    private MeterChange change(String account, VirtualMeter old, VirtualMeter fresh) {
        UUID id = ((ChangeStep.Kept) site.changes.begin(old.number(), LifeSite.ADMIN))
                .change().id();
        for (ChangeStep step : List.of(site.changes.readOld(id, LifeSite.ADMIN),
                site.changes.keepNew(id, new NewDevice(filed(account, fresh), null, null),
                        LifeSite.ADMIN),
                site.changes.readNew(id, LifeSite.ADMIN))) {
            assertThat(step).isInstanceOf(ChangeStep.Kept.class);
        }
        ChangeStep done = site.changes.confirm(id, "更换", LifeSite.ADMIN);
        assertThat(done).isInstanceOf(ChangeStep.Done.class);
        return ((ChangeStep.Done) done).change();
    }

    private AccountPlan done(AccountOrder order) {
        Preview preview = site.life.preview(order, LifeSite.ADMIN);
        assertThat(preview).as(preview.toString()).isInstanceOf(Preview.Ready.class);
        AccountPlan plan = ((Preview.Ready) preview).plan();
        assertThat(site.life.perform(UUID.randomUUID(), plan, LifeSite.ADMIN,
                site.word(AccountPlan.APPROVE, plan.subject())))
                .isInstanceOf(Performed.Done.class);
        return plan;
    }

    private List<String> wh(String account) {
        return site.charges(account).stream().filter(c -> c.usage().thousandths() > 100)
                .map(c -> c.meterNumber().substring(11) + " "
                        + (c.usage().thousandths() + 50) / 100 * 100).toList();
    }

    @Test
    void whatStandsOnTheMeterOfASuspendedAccountIsCarriedToo() {
        house();
        VirtualMeter old = device(1);
        String account = account(BillingMode.METER, old);
        done(new AccountOrder.Suspend(account, "纠纷"));
        MeterChange change = change(account, old, device(2));
        assertThat(site.orders.bySale(change.carrySale()).orElseThrow().amount())
                .isEqualTo(Money.ofFen(3_762));
    }

    /// The other meter of the account kept silent, so no run had come to this one yet.
    @Test
    void aMeterThatNoRunHasBegunLosesNothingWhenItIsChanged() {
        house();
        VirtualMeter silent = device(1);
        String account = account(BillingMode.STATION, silent);
        night();
        site.pass(Duration.ofHours(6));
        VirtualMeter second = device(2);
        assertThat(site.meters.hang(filed(account, second), LifeSite.ADMIN))
                .isInstanceOf(Hanging.Hung.class);
        silent.offline(true);
        night();
        site.pass(Duration.ofHours(6));
        VirtualMeter third = device(3);
        change(account, second, third);
        assertThat(wh(account)).as("the silent one might come ahead").isEmpty();
        silent.offline(false);
        night();
        assertThat(wh(account)).containsExactly("1 24000", "2 6000", "1 24000", "3 18000");
    }

    /// The closing value of a device waits for a meter that was silent; the end of all reads that.
    @Test
    void anAccountCanEndOnTheDayOfAChange() {
        house();
        VirtualMeter first = device(1);
        VirtualMeter second = device(2);
        String account = account(BillingMode.STATION, first);
        assertThat(site.meters.hang(filed(account, second), LifeSite.ADMIN))
                .isInstanceOf(Hanging.Hung.class);
        night();
        second.offline(true);
        night();
        second.offline(false);
        site.pass(Duration.ofHours(6));
        change(account, first, device(3));
        assertThat(wh(account)).as("the second might come ahead").isEmpty();
        site.pass(Duration.ofHours(6));
        AccountPlan plan = done(new AccountOrder.Close(account, Map.of(), "退租"));
        assertThat(wh(account)).containsExactly("1 24000", "1 6000", "2 36000", "3 6000");
        assertThat(plan.drawer().fen()).isBetween(3_600L, 3_605L);
    }
}
