package wattdesk.vending.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import wattdesk.customer.AccountCard;
import wattdesk.operator.Approval;
import wattdesk.quantity.Money;
import wattdesk.vending.Adoption;
import wattdesk.vending.History;
import wattdesk.vending.Order;
import wattdesk.vending.Resolution;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;
import wattdesk.vending.Vending;

/// A counter on which one named thing happens: what tests of single rules are written with.
public final class Scenario {

    private final Script script = new Script();
    private final World world = new World(script, new World.Trouble(1, 1, 1, 1_000, 0, 100));
    private final ModelGateway gateway = new ModelGateway(world, Variant.HONEST);
    private final Town town = new Town();
    private final AccountCard card = town.house(1, "000024170091");
    private final ModelMeter meter =
            new ModelMeter("000024170091", ModelMeter.Semantics.COUNT, true, 31);
    private Program program = new Program(world, town, gateway);
    private int sales;
    private int approvals;

    public Scenario() {
        world.install(card.meter().address(), meter);
    }

    public SellCommand order(long yuan, SellCommand.Delivery delivery) {
        Money amount = Money.ofYuan(yuan);
        return new SellCommand(new UUID(1, sales++), card.number(), amount,
                Tender.Cash.exact(amount), delivery);
    }

    /// Faults of the coming sendings: 1 request lost, 2 reply lost, 3 late, 4 refused, 5 refused
    /// and done all the same, 6 line lost before the first byte, 0 none.
    public Scenario sendings(int... faults) {
        for (int fault : faults) {
            script.sendings.add(fault);
        }
        return this;
    }

    /// 'y' and 'n' for the coming questions to the meter.
    public Scenario answers(String plan) {
        plan.chars().forEach(c -> script.answers.add(c == 'y'));
        return this;
    }

    /// The program dies when it passes that place for the count-th time from now.
    public Scenario dieAt(String place, int count) {
        script.crashAt = place;
        script.crashCount = count;
        return this;
    }

    public Scenario diskFull(boolean full) {
        script.diskFull = full;
        return this;
    }

    public Scenario lateArrives() {
        script.lateArrives = true;
        return this;
    }

    public Scenario pass(Duration time) {
        world.pass(time);
        return this;
    }

    /// Empty when the program died; it is started anew then, on what was synced.
    public Optional<SellOutcome> sell(SellCommand command) {
        return onStage(() -> program.vending().sell(
                command, World.CASHIER, at -> { }, Duration.ofSeconds(30)));
    }

    public void serve() {
        Optional<Object> ignored = onStage(() -> program.serve(meter.number));
    }

    public Resolution ask(Function<Vending, Resolution> act) {
        return onStage(() -> act.apply(program.vending())).orElseThrow();
    }

    public Adoption adopt() {
        return onStage(() -> program.vending().adoptForeignPurchase(
                meter.number, World.SUPERVISOR, "card seen")).orElseThrow();
    }

    private <T> Optional<T> onStage(Supplier<T> act) {
        AtomicReference<T> result = new AtomicReference<>();
        program.counterOpens();
        world.stage().add("worker", program::work);
        world.stage().add("cashier", () -> {
            result.set(act.get());
            program.counterCloses();
        });
        if (!world.stage().run()) {
            gateway.forget();
            world.books().reopen(false);
            program = new Program(world, town, gateway);
            return Optional.empty();
        }
        return Optional.ofNullable(result.get());
    }

    public Approval approval(String action, SellCommand command) {
        return new Approval(new UUID(5, approvals++), World.CASHIER.operator(),
                World.SUPERVISOR.operator(), action, command.sale().toString(), "looked",
                world.now());
    }

    public wattdesk.operator.Actor cashier() {
        return World.CASHIER;
    }

    public wattdesk.operator.Actor supervisor() {
        return World.SUPERVISOR;
    }

    public Order order(SellCommand command) {
        return world.books().bySale(command.sale()).orElseThrow();
    }

    public boolean isRecorded(SellCommand command) {
        return world.books().bySale(command.sale()).isPresent();
    }

    public History history() {
        return world.books().history();
    }

    /// Receipts that were handed to the printer.
    public List<Order> printed() {
        return world.printed();
    }

    public void foreignPurchase(long fen) {
        meter.foreign(fen);
    }

    /// The meter forgets its count, as after a repair; it has no register of totals.
    public void countReset(int count) {
        meter.totals = false;
        meter.count = count;
    }

    public void replaceMeter() {
        world.oracle().swap(card.meter().address(), new ModelMeter(
                "999999999999", ModelMeter.Semantics.COUNT, true, 31));
    }

    public void hoardingLimit(long fen) {
        meter.hoarding = fen;
    }

    public void silent(boolean silent) {
        meter.silent = silent;
    }

    public int meterCount() {
        return meter.count;
    }

    /// How many writes the meter carried out.
    public int executed() {
        return meter.executed.size();
    }
}
