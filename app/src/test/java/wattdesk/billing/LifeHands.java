package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.LifeHouse.Hung;
import wattdesk.customer.AccountState;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Hanging;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.installation.ChangeStep;
import wattdesk.installation.Fate;
import wattdesk.installation.MeterChange;
import wattdesk.installation.NewDevice;
import wattdesk.installation.OldDevice;
import wattdesk.metering.Figures;
import wattdesk.meterio.sim.model.Refusal;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.vending.Order;
import wattdesk.vending.Resolution;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;

/// What is done at the counter and at the wall: sales over a bad line, devices that come and go.
final class LifeHands {

    private final LifeHouse house;

    LifeHands(LifeHouse house) {
        this.house = house;
    }

    Money fen(int most) {
        return Money.ofFen(house.random.nextLong(1, most));
    }

    /// Money for energy, however the account pays.
    void money() {
        if (house.mode == BillingMode.STATION) {
            topUp();
        } else if (house.random.nextInt(4) == 0) {
            settle();
        } else {
            sell();
        }
    }

    private void topUp() {
        if (house.state() == AccountState.OPEN) {
            Money amount = fen(30_000);
            boolean water = house.random.nextInt(3) == 0;
            house.site.topUp(house.now, water ? "WATER" : "ELECTRICITY", amount);
            (water ? house.waters : house.slate).topUp(house.now, amount.fen());
            house.did(water ? "water top-up" : "top-up");
        }
    }

    private void sell() {
        Hung to = house.any();
        if (to == null) {
            return;
        }
        String meter = to.device.number();
        switch (house.random.nextInt(8)) {
            case 0 -> to.device.offline(true);
            case 1 -> house.line.plan("credit=reqlost");
            case 2 -> house.line.plan("credit=none");
            case 3 -> to.device.quirks(quirks -> quirks.withRefuse(Optional.of(Refusal.OTHER)));
            default -> { }
        }
        Money amount = Money.ofYuan(house.random.nextLong(1, 300));
        SellCommand command = new SellCommand(UUID.randomUUID(), house.now, meter, amount,
                Tender.Cash.exact(amount), SellCommand.Delivery.BUS);
        SellOutcome outcome = press(command);
        boolean may = house.state() == AccountState.OPEN && house.mode == BillingMode.METER;
        if (outcome instanceof SellOutcome.Sold) {
            assertThat(may).as(house::story).isTrue();
            house.slate.sold(command.sale(), meter, amount.fen());
            SellOutcome again = press(command);
            assertThat(((SellOutcome.Sold) again).repeated()).as(house::story).isTrue();
            house.did("sale " + house.standing(command.sale()));
        } else if (may) {
            assertThat(((SellOutcome.Rejected) outcome).why()).as(house::story).isInstanceOfAny(
                    SellOutcome.Why.UnresolvedWrite.class, SellOutcome.Why.OverHoarding.class);
        }
        house.line.plan("");
        to.device.quirks(quirks -> quirks.withRefuse(Optional.empty()));
    }

    private SellOutcome press(SellCommand command) {
        return house.site.counter.sell(command, LifeSite.ADMIN, _ -> { }, Duration.ofSeconds(30));
    }

    /// The line is well again: what was on its way arrives, what a meter refused is brought once more
    /// or paid back.
    void settle() {
        house.devices.values().forEach(device -> device.offline(false));
        house.site.pass(Duration.ofMinutes(3));
        house.hung.keySet().forEach(meter -> house.site.delivery.serve(meter, null, _ -> { }));
        for (UUID sale : List.copyOf(house.slate.sales.keySet())) {
            if (house.standing(sale) == Order.Standing.REFUSED && house.random.nextBoolean()) {
                Resolution came = house.site.counter.tryNow(sale, LifeSite.ADMIN);
                assertThat(came).as(house::story).isInstanceOf(Resolution.Now.class);
                house.did("tried again");
            } else if (house.standing(sale) == Order.Standing.REFUSED) {
                payBack(sale);
            }
            assertThat(house.standing(sale)).as(house::story)
                    .isIn(Order.Standing.DELIVERED, Order.Standing.VOIDED);
        }
    }

    private void payBack(UUID sale) {
        var word = house.site.word("VOID", sale.toString());
        Resolution came = house.site.counter.voidSale(sale, LifeSite.ADMIN, word);
        assertThat(came).as(house::story).isInstanceOf(Resolution.Now.class);
        assertThat(house.site.counter.voidSale(sale, LifeSite.ADMIN, word)).as(house::story)
                .isInstanceOf(Resolution.Refused.class);
        house.slate.voided(sale);
        house.did("void");
    }

    void addMeter() {
        if (house.hung.size() < 4) {
            add(house.mode != BillingMode.METER && house.random.nextBoolean());
        }
    }

    void add(boolean water) {
        Hung fresh = water ? house.waterMeter() : house.device();
        String number = fresh.device.number();
        Hanging came = house.site.meters.hang(
                filed(fresh, water ? LifeHouse.WATER : null), LifeSite.ADMIN);
        assertThat(came instanceof Hanging.Hung).as(house::story)
                .isEqualTo(house.state() != AccountState.CLOSED && !house.hung.isEmpty());
        if (came instanceof Hanging.Hung) {
            house.hung.put(number, fresh);
            house.exact = false;
            house.did(water ? "water meter added" : "meter added");
        }
    }

    void changeMeter() {
        Hung old = house.any();
        if (old == null || !house.state().billed()) {
            return;
        }
        String number = old.device.number();
        ChangeStep begun = house.site.changes.begin(number, LifeSite.ADMIN);
        assertThat(begun instanceof ChangeStep.Kept).as(house::story)
                .isEqualTo(!house.creditOpen(number));
        if (!(begun instanceof ChangeStep.Kept(MeterChange draft))) {
            return;
        }
        UUID id = draft.id();
        boolean dead = house.random.nextInt(3) == 0;
        old.device.offline(dead);
        kept(dead ? house.site.changes.keepOld(id, byHand(draft, old.device), LifeSite.ADMIN)
                : house.site.changes.readOld(id, LifeSite.ADMIN));
        boolean water = LifeHouse.isWater(old);
        Hung fresh = water ? house.waterMeter() : house.device();
        kept(house.site.changes.keepNew(
                id, new NewDevice(filed(fresh, null), null, null), LifeSite.ADMIN));
        kept(house.site.changes.readNew(id, LifeSite.ADMIN));
        ChangeStep step = house.site.changes.confirm(id, "更换", LifeSite.ADMIN);
        assertThat(step).as(house::story).isInstanceOf(ChangeStep.Done.class);
        MeterChange change = ((ChangeStep.Done) step).change();
        assertThat(house.site.changes.confirm(id, "更换", LifeSite.ADMIN)).as(house::story)
                .isInstanceOf(ChangeStep.Done.class);
        changed(old, fresh, change);
        house.did(water ? "water meter changed"
                : dead ? "dead meter changed" : "meter changed");
    }

    private void changed(Hung old, Hung fresh, MeterChange change) {
        house.reaches(old, LifeHouse.register(old.device));
        house.hung.remove(old.device.number());
        fresh.start = LifeHouse.register(fresh.device);
        fresh.reached = fresh.start;
        house.hung.put(fresh.device.number(), fresh);
        house.exact = false;
        long balance = old.device.balanceFen();
        UUID sale = change.carrySale();
        assertThat(sale != null).as(house::story).isEqualTo(house.mode == BillingMode.METER
                && balance > 0);
        if (sale != null) {
            house.slate.carried(sale, fresh.device.number(), balance);
            house.did("balance carried");
        }
    }

    private NewMeter filed(Hung meter, @Nullable String tariff) {
        String number = meter.device.number();
        return new NewMeter(house.now, number, house.lineName,
                LifeHouse.isWater(meter) ? "cjt188-water" : LifeSite.PROFILE, number,
                LifeHouse.HOLDS, Ratio.ONE, tariff);
    }

    private void kept(ChangeStep step) {
        assertThat(step).as(house::story).isInstanceOf(ChangeStep.Kept.class);
    }

    private OldDevice byHand(MeterChange draft, VirtualMeter device) {
        OldDevice old = draft.old();
        return new OldDevice(old.number(), old.ratio(), TakenValue.byHand(old.number(),
                house.site.clock.instant().truncatedTo(ChronoUnit.SECONDS), shown(device)),
                house.mode == BillingMode.METER ? Money.ofFen(device.balanceFen()) : null,
                Usage.ZERO, "", Fate.RETIRED);
    }

    private static Figures shown(VirtualMeter device) {
        return Figures.ofTotal(new Usage(LifeHouse.register(device)));
    }

    /// Now and then a meter is silent, and somebody reads its display.
    Map<String, Figures> written() {
        Hung dead = house.random.nextInt(4) == 0 ? house.any() : null;
        if (dead == null || house.state() == AccountState.PRESET) {
            return Map.of();
        }
        dead.device.offline(true);
        return Map.of(dead.device.number(), shown(dead.device));
    }
}
