package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.LifeHouse.Hung;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Preview;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountOrder.NewHolder;
import wattdesk.customer.AccountOrder.Takeover;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.AccountState;
import wattdesk.customer.BillingMode;
import wattdesk.meterio.sim.model.Happening;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;

/// One household from its first account to its last closing, steps drawn from a seed. After every
/// step the books, the meters and the slate must say the same.
final class LifeOnMetersPlay {

    private final LifeHouse house;
    private final LifeHands hands;
    private final LifeLook look;

    LifeOnMetersPlay(LifeSite site, long seed, Map<String, Integer> done) {
        house = new LifeHouse(site, seed, done);
        hands = new LifeHands(house);
        look = new LifeLook(house);
    }

    void live(int steps) {
        if (house.mode != BillingMode.METER && coin()) {
            hands.add(true);
        }
        for (int i = 0; i < steps && house.state() != AccountState.CLOSED; i++) {
            step();
            look.look(i % 5 == 0);
        }
        for (int tries = 0; tries < 9 && house.state() != AccountState.CLOSED; tries++) {
            hands.settle();
            perform(new AccountOrder.Close(house.now, Map.of(), "最后"));
        }
        look.look(true);
        assertThat(house.state()).as(house::story).isEqualTo(AccountState.CLOSED);
        long cost = house.mode == BillingMode.METER ? 0
                : house.accounts.stream().mapToLong(house::chargedFen).sum();
        assertThat(house.drawer()).as(() -> house.story() + " came in for what was sold and used")
                .isEqualTo(house.slate.sold() + cost);
    }

    private void step() {
        house.site.pass(Duration.ofMinutes(house.random.nextInt(1, 20)));
        int kind = house.random.nextInt(20);
        house.doing = "step " + kind;
        switch (kind) {
            case 0, 1 -> perform(new AccountOrder.Open(house.now));
            case 2 -> perform(new AccountOrder.Suspend(house.now, "纠纷"));
            case 3, 4 -> perform(new AccountOrder.Resume(house.now, "已解决"));
            case 5 -> perform(new AccountOrder.TakeDeposit(house.now, hands.fen(20_000)));
            case 6 -> perform(new AccountOrder.ReturnDeposit(house.now, hands.fen(15_000), "退押金"));
            case 7 -> transfer();
            case 8 -> close();
            case 9 -> hands.addMeter();
            case 10, 11 -> hands.changeMeter();
            case 12, 13, 14, 15, 16 -> hands.money();
            default -> day();
        }
        house.devices.values().forEach(device -> device.offline(false));
    }

    private void close() {
        if (house.random.nextInt(3) == 0) {
            perform(new AccountOrder.Close(house.now, hands.written(), "退租"));
        }
    }

    private void transfer() {
        perform(new AccountOrder.Transfer(house.now, new NewHolder("住户" + house.seed, null),
                new Takeover(coin(), coin(), coin(), coin()), hands.written(), "过户"));
    }

    private boolean coin() {
        return house.random.nextBoolean();
    }

    private void perform(AccountOrder order) {
        AccountFile was = house.file(house.now);
        boolean allowed = allowed(order, was);
        Preview preview = house.site.life.preview(order, LifeSite.ADMIN);
        house.doing = order + " " + preview;
        assertThat(preview instanceof Preview.Ready).as(house::story).isEqualTo(allowed);
        if (!(preview instanceof Preview.Ready(var plan))) {
            assertThat(house.file(house.now)).as(house::story).isEqualTo(was);
            return;
        }
        UUID id = UUID.randomUUID();
        var word = house.site.word(AccountPlan.APPROVE, plan.subject());
        Performed first = house.site.life.perform(id, plan, LifeSite.ADMIN, word);
        assertThat(first).as(house::story).isInstanceOf(Performed.Done.class);
        Map<String, Long> books = house.site.ledger();
        Performed second = house.site.life.perform(id, plan, LifeSite.ADMIN, word);
        assertThat(((Performed.Done) second).repeated()).as(house::story).isTrue();
        assertThat(house.site.ledger()).as(() -> house.story() + " once").isEqualTo(books);
        moved(order, plan, ((Performed.Done) first).newAccount());
        house.did(order.slip().name());
    }

    private boolean allowed(AccountOrder order, AccountFile file) {
        AccountState state = file.state();
        boolean open = house.hung.keySet().stream().anyMatch(house::creditOpen);
        return switch (order) {
            case AccountOrder.Open _ -> state == AccountState.PRESET;
            case AccountOrder.Suspend _, AccountOrder.Transfer _ ->
                state == AccountState.OPEN && !open;
            case AccountOrder.Resume _ -> state == AccountState.SUSPENDED;
            case AccountOrder.TakeDeposit _ -> state != AccountState.CLOSED;
            case AccountOrder.Close _ -> state != AccountState.CLOSED && !open;
            case AccountOrder.ReturnDeposit it -> state != AccountState.CLOSED
                    && it.amount().fen() <= house.slate.deposit(house.now);
        };
    }

    private void moved(AccountOrder order, AccountPlan plan, @Nullable String heir) {
        switch (order) {
            case AccountOrder.Open _ -> house.reached();
            case AccountOrder.TakeDeposit it -> house.slate.deposit(house.now, it.amount().fen());
            case AccountOrder.ReturnDeposit it ->
                house.slate.deposit(house.now, -it.amount().fen());
            case AccountOrder.Close _ -> {
                ends(plan, Takeover.NOTHING);
                house.hung.clear();
            }
            case AccountOrder.Transfer it -> goesOver(plan, it.takeover(), heir);
            case AccountOrder.Suspend _, AccountOrder.Resume _ -> { }
        }
    }

    /// Up to the last registers; what is left goes through the drawer as the plan says.
    private void ends(AccountPlan plan, Takeover takeover) {
        if (plan.file().state() != AccountState.PRESET) {
            house.reached();
        }
        house.exact = true;
        double through = house.slate.ended(
                house.now, goesOver(house.slate, takeover), takeover.deposit());
        double water = house.waters.ended(house.now, goesOver(house.waters, takeover), true);
        assertThat((double) plan.drawer().fen()).as(() -> house.story() + " through the drawer")
                .isCloseTo(through + water,
                        within(2 * LifeLook.ROUNDED * house.accounts.size()));
    }

    private void goesOver(AccountPlan plan, Takeover takeover, @Nullable String heir) {
        house.reached();
        double money = over(house.slate, takeover);
        double waterMoney = over(house.waters, takeover);
        long deposit = takeover.deposit() ? house.slate.deposit(house.now) : 0;
        long tiers = takeover.tiers() ? house.slate.energy.tiers(house.now) : 0;
        long waterTiers = takeover.tiers() ? house.waters.energy.tiers(house.now) : 0;
        ends(plan, takeover);
        assertThat(heir).as(house::story).isNotNull();
        house.begins(heir, tiers, money, waterTiers, waterMoney, deposit);
    }

    private boolean goesOver(LifeSlate slate, Takeover takeover) {
        return slate.money(house.now) > 0 ? takeover.balance() : takeover.debts();
    }

    private double over(LifeSlate slate, Takeover takeover) {
        return goesOver(slate, takeover) ? slate.money(house.now) : 0;
    }

    /// Until half past midnight; then the day's run. Now and then a meter keeps silent.
    private void day() {
        house.devices.values().forEach(device -> device.happen(Happening.NO_BYPASS, ""));
        Instant evening = house.site.clock.instant();
        Instant midnight = BusinessDay.of(evening).next().date().atTime(LocalTime.MIDNIGHT)
                .toInstant(BusinessDay.ZONE);
        house.site.pass(Duration.between(evening, midnight));
        if (house.state().billed()) {
            house.reached(meter -> !LifeHouse.isWater(meter));
        }
        house.site.pass(Duration.ofMinutes(30));
        house.devices.values().forEach(device -> device.happen(Happening.BYPASS, ""));
        if (house.state().billed()) { // a water meter freezes nothing: what it shows now counts
            house.reached(LifeHouse::isWater);
        }
        Hung silent = house.random.nextInt(5) == 0 ? house.any() : null;
        silent = silent == null || silent.start == null || silent.start == silent.reached
                ? null : silent;
        if (silent != null) {
            silent.device.offline(true);
        }
        assertThat(house.site.runs.catchUp(Actor.SYSTEM, RunWatch.NOBODY)).as(house::story)
                .isInstanceOfAny(RunEnd.Done.class, RunEnd.NothingRead.class);
        assertThat(house.site.work.problems()).as(house::story).isEmpty();
        house.exact = silent == null || !house.state().billed();
        house.did(silent == null ? "day" : "day with a silent meter");
    }
}
