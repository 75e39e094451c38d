package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.customer.NewMeter;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.customer.Ratio;
import wattdesk.installation.ChangeStep;
import wattdesk.installation.InstallationMessages;
import wattdesk.installation.NewDevice;
import wattdesk.message.Language;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;

/// The old meter was read, and before it is off the wall the customer buys: what was bought is on
/// that meter and in no balance that was read.
@Timeout(60)
class SaleDuringChangeTest {

    @TempDir Path folder;

    @Test
    void whatWasBoughtSinceTheOldMeterWasReadIsNotLeftOnIt() throws Exception {
        try (LifeSite site = new LifeSite(folder, at("2026-03-03T10:00"),
                BillingPlans.of("power", BillingPlans.tiers(
                        BillingPlans.EARLY, List.of("20"), "0.50", "1.00")))) {
            VirtualLine line = site.line("A");
            VirtualMeter old = line.add(MeterSpec.count("000000000011")
                    .customer("000010000001").balanceFen(9_000).energyWh(50_000)
                    .priceTenThousandths(0).loadWatts(0));
            VirtualMeter fresh = line.add(MeterSpec.count("000000000012")
                    .customer("000010000001").balanceFen(0).energyWh(1_000)
                    .priceTenThousandths(0).loadWatts(0));
            String account = ((Opening.Opened) site.accounts.open(new OpenAccount(
                    Room.parse("3-1001"), "住户", null, old.number(), "A", LifeSite.PROFILE,
                    old.number(), BillingMode.METER, "power", "000010000001", Energy.ZERO),
                    LifeSite.ADMIN)).account().number();
            site.pass(Duration.ofMinutes(5));
            UUID id = ((ChangeStep.Kept) site.changes.begin(old.number(), LifeSite.ADMIN))
                    .change().id();
            kept(site.changes.readOld(id, LifeSite.ADMIN));
            kept(site.changes.keepNew(id, new NewDevice(new NewMeter(account, fresh.number(),
                    "A", LifeSite.PROFILE, fresh.number(), null, Ratio.ONE), null, null),
                    LifeSite.ADMIN));
            site.pass(Duration.ofMinutes(5));
            Money fifty = Money.ofYuan(50);
            assertThat(site.counter.sell(new SellCommand(UUID.randomUUID(), account, old.number(),
                    fifty, Tender.Cash.exact(fifty), SellCommand.Delivery.BUS), LifeSite.ADMIN,
                    _ -> { }, Duration.ofSeconds(30))).isInstanceOf(SellOutcome.Sold.class);
            kept(site.changes.readNew(id, LifeSite.ADMIN));
            ChangeStep early = site.changes.confirm(id, "更换", LifeSite.ADMIN);
            assertThat(InstallationMessages.of(early).in(Language.EN).line()).contains("WD-4034");
            site.pass(Duration.ofMinutes(1));
            kept(site.changes.readOld(id, LifeSite.ADMIN));
            kept(site.changes.readNew(id, LifeSite.ADMIN));
            ChangeStep done = site.changes.confirm(id, "更换", LifeSite.ADMIN);
            assertThat(((ChangeStep.Done) done).change().carried()).as("90.00 and 50.00")
                    .isEqualTo(Money.ofYuan(140));
            assertThat(site.check()).isEmpty();
        }
    }

    private static void kept(ChangeStep step) {
        assertThat(step).as(String.valueOf(step)).isInstanceOf(ChangeStep.Kept.class);
    }
}
