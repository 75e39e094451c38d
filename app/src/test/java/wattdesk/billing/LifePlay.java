package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountLife.Performed;
import wattdesk.customer.AccountLife.Preview;
import wattdesk.customer.AccountOrder;
import wattdesk.customer.AccountOrder.NewHolder;
import wattdesk.customer.AccountOrder.Takeover;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.AccountState;
import wattdesk.customer.BillingMode;
import wattdesk.operator.Actor;
import wattdesk.quantity.Money;

/// One household from its preset account to its last closing, steps drawn from a seed.
final class LifePlay {

    private final LifeTown town;
    private final long seed;
    private final SplittableRandom random;
    private final LifeModel model = new LifeModel();
    private final BillingMode mode;
    private String meter;
    private int devices;
    /// Wh that went through devices that were replaced.
    private long past;
    /// Said about the last change at the next run; null when nothing is open.
    private Decision.@Nullable Changed change;
    private boolean ran;
    private final List<String> accounts = new ArrayList<>();
    private final long drawerBefore;
    private long firstWh = -1;
    private String now;

    LifePlay(LifeTown town, long seed) {
        this.town = town;
        this.seed = seed;
        random = new SplittableRandom(seed);
        mode = random.nextBoolean() ? BillingMode.STATION : BillingMode.POSTPAID;
        meter = "%012d".formatted(seed);
        town.meter(meter, random.nextLong(0, 9_000_000), random.nextLong(100, 2_500));
        drawerBefore = town.drawerFen();
        now = LifeTown.opened(town.life.preset(
                town.request("5-" + seed, meter, mode), LifeTown.ADMIN));
        began(now, 0);
    }

    private void began(String account, long tiers) {
        accounts.add(account);
        model.began(account, tiers);
        now = account;
    }

    void live(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
            look();
        }
        while (town.file(now).state() != AccountState.CLOSED) {
            if (change != null) {
                day();
            }
            perform(new AccountOrder.Close(now, Map.of(), "最后"));
            look();
        }
        long cost = accounts.stream().mapToLong(this::chargedFen).sum();
        assertThat(model.drawer()).as(seed + ": what came in is what was used").isEqualTo(cost);
        assertThat(town.drawerFen() - drawerBefore).as(seed + " drawer").isEqualTo(cost);
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0 -> perform(new AccountOrder.Open(now));
            case 1 -> perform(new AccountOrder.Suspend(now, "纠纷"));
            case 2 -> perform(new AccountOrder.Resume(now, "已解决"));
            case 3 -> perform(new AccountOrder.TakeDeposit(now, fen(20_000)));
            case 4 -> perform(new AccountOrder.ReturnDeposit(now, fen(15_000), "退押金"));
            case 5 -> perform(new AccountOrder.Transfer(now, new NewHolder("住户" + seed, null),
                    new Takeover(random.nextBoolean(), random.nextBoolean(),
                            random.nextBoolean(), random.nextBoolean()), Map.of(), "过户"));
            case 6 -> topUp();
            case 7 -> changeMeter();
            default -> day();
        }
    }

    private Money fen(int most) {
        return Money.ofFen(random.nextLong(1, most));
    }

    private void topUp() {
        if (mode == BillingMode.STATION && town.file(now).state() == AccountState.OPEN) {
            Money amount = fen(30_000);
            town.topUp(now, amount);
            model.drawer(amount.fen());
        }
    }

    private void day() {
        town.clock.add(Duration.ofHours(random.nextLong(20, 30)));
        town.meters.get(meter).add(town.clock.instant(), random.nextLong(0, 60_000));
        assertThat(town.runs.catchUp(Actor.SYSTEM, RunWatch.NOBODY)).as("seed " + seed)
                .isInstanceOf(RunEnd.Done.class);
        for (Problem problem : town.work.problems()) {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.METER_CHANGED);
            assertThat(town.work.decide(problem.id(), change, "换表", LifeTown.ADMIN))
                    .as("seed " + seed).isInstanceOf(Decided.Ok.class);
            change = null;
        }
        assertThat(town.work.problems()).as("seed " + seed).isEmpty();
        ran = !town.charges(now).isEmpty();
    }

    /// Another device; until somebody says where the old one ended the account cannot end.
    private void changeMeter() {
        if (!ran || change != null || !town.file(now).state().billed()) {
            return;
        }
        town.clock.add(Duration.ofMinutes(random.nextInt(5, 60)));
        var at = town.clock.instant();
        ModelMeter old = town.meters.get(meter);
        String with = "%012d".formatted(seed * 100 + 500_000 + devices++);
        ModelMeter fresh = town.meter(with, random.nextLong(0, 900), random.nextLong(100, 2_500));
        town.replace(meter, with, now);
        change = new Decision.Changed(at, old.figures(at), fresh.figures(at));
        past += old.wh(at) - firstWh;
        firstWh = fresh.wh(at);
        meter = with;
    }

    /// Where the state allows it the order is done, twice with one id; else nothing changes.
    private void perform(AccountOrder order) {
        town.clock.add(Duration.ofMinutes(random.nextInt(1, 20)));
        AccountFile before = town.file(now);
        boolean allowed = allowed(order, before);
        Preview preview = town.life.preview(order, LifeTown.ADMIN);
        assertThat(preview instanceof Preview.Ready).as("seed %d: %s at %s", seed, order, before)
                .isEqualTo(allowed);
        if (!(preview instanceof Preview.Ready(var plan))) {
            assertThat(town.file(now)).isEqualTo(before);
            return;
        }
        UUID id = UUID.randomUUID();
        Performed first = town.life.perform(id, plan, LifeTown.ADMIN, town.word(plan));
        assertThat(first).as("seed %d: %s", seed, order).isInstanceOf(Performed.Done.class);
        long drawer = town.drawerFen();
        Performed second = town.life.perform(id, plan, LifeTown.ADMIN, town.word(plan));
        assertThat(((Performed.Done) second).repeated()).isTrue();
        assertThat(town.drawerFen()).as("once").isEqualTo(drawer);
        model.drawer(plan.drawer().fen());
        moved(order, plan, ((Performed.Done) first).newAccount());
    }

    private boolean allowed(AccountOrder order, AccountFile file) {
        AccountState state = file.state();
        boolean ends = order instanceof AccountOrder.Transfer
                || order instanceof AccountOrder.Close;
        if (change != null && ends) {
            return false;
        }
        return switch (order) {
            case AccountOrder.Open _ -> state == AccountState.PRESET;
            case AccountOrder.Suspend _, AccountOrder.Transfer _ -> state == AccountState.OPEN;
            case AccountOrder.Resume _ -> state == AccountState.SUSPENDED;
            case AccountOrder.TakeDeposit _, AccountOrder.Close _ -> state != AccountState.CLOSED;
            case AccountOrder.ReturnDeposit it -> state != AccountState.CLOSED
                    && it.amount().compareTo(file.purses().deposit()) <= 0;
        };
    }

    private void moved(AccountOrder order, AccountPlan plan, @Nullable String heir) {
        if (order instanceof AccountOrder.Open) {
            firstWh = town.meters.get(meter).wh(plan.ends().getFirst().at());
        }
        if (order instanceof AccountOrder.Transfer(_, _, var takeover, _, _) && heir != null) {
            use(plan);
            long tiers = takeover.tiers() ? model.tiers(now) : 0;
            began(heir, tiers);
            ran = false;
        }
        if (order instanceof AccountOrder.Close && !plan.ends().isEmpty()) {
            use(plan);
        }
    }

    /// The model's own reading of the meter at that instant, less what it knew before.
    private void use(AccountPlan plan) {
        long wh = town.meters.get(meter).wh(plan.ends().getFirst().at());
        long known = accounts.stream().mapToLong(model::usedWh).sum();
        model.used(now, past + wh - firstWh - known);
    }

    private long chargedFen(String account) {
        return town.charges(account).stream().mapToLong(c -> c.amount().fen()).sum();
    }

    private void look() {
        for (String account : accounts) {
            AccountFile file = town.file(account);
            long charged = town.charges(account).stream()
                    .mapToLong(c -> c.usage().thousandths()).sum();
            if (file.state() == AccountState.CLOSED) {
                assertThat(charged).as("seed %d energy of %s", seed, account)
                        .isEqualTo(model.usedWh(account));
                assertThat(Math.abs(chargedFen(account) - model.exactFen(account)))
                        .as("seed %d cost of %s", seed, account).isLessThanOrEqualTo(0.5 + 1e-6);
                assertThat(file.purses().deposit()).isEqualTo(Money.ZERO);
            }
        }
        assertThat(town.check()).as("seed " + seed).isEmpty();
    }
}
