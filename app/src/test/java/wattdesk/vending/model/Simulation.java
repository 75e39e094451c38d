package wattdesk.vending.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import wattdesk.customer.AccountCard;
import wattdesk.operator.Approval;
import wattdesk.quantity.Money;
import wattdesk.vending.Order;
import wattdesk.vending.SellCommand;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;
import wattdesk.vending.TransferState;

/// One seed: a few meters, a few sales, two cashiers, a supervisor, crashes, and nature.
public final class Simulation {

    /// What a run came to, for the counts that show that it reached the hard places.
    public record Tally(int sold, int rejected, int crashes, int delivered, int voided) {}

    private static final World.Trouble TROUBLE = new World.Trouble(300, 60, 20, 14, 300, 3);
    private static final int LIVES = 4;

    private final Chooser chooser;
    private final World world;
    private final Town town = new Town();
    private final ModelGateway gateway;
    private final List<SellCommand> pressed = new ArrayList<>();
    private final List<SellCommand> toPress = new ArrayList<>();
    private int rejected;
    private int crashed;
    private int approvals;

    private Simulation(long seed, Variant variant) {
        chooser = new SeededChooser(seed);
        world = new World(chooser, TROUBLE);
        gateway = new ModelGateway(world, variant);
        world.busy(gateway::reserved);
        int meters = 1 + pick(2);
        for (int i = 1; i <= meters; i++) {
            AccountCard card = town.house(i, "00002417009" + i);
            boolean absolute = pick(3) == 0;
            world.install(card.meter().address(), new ModelMeter(card.meter().number(),
                    absolute ? ModelMeter.Semantics.ABSOLUTE : ModelMeter.Semantics.COUNT,
                    !absolute && pick(3) > 0, 5 + pick(4)));
        }
        int sales = 1 + pick(5);
        for (int i = 0; i < sales; i++) {
            Money amount = Money.ofFen(pick(2) == 0 ? 10_000 : 10_000 + 100L * i);
            toPress.add(new SellCommand(new UUID(seed, i), town.all().get(pick(meters)).number(),
                    amount, Tender.Cash.exact(amount), pick(8) == 0
                            ? SellCommand.Delivery.NONE : SellCommand.Delivery.BUS));
        }
    }

    /// Throws what went wrong.
    public static Tally run(long seed, Variant variant) {
        return new Simulation(seed, variant).play();
    }

    private int pick(int n) {
        return chooser.pick("", n, () -> 0);
    }

    private Tally play() {
        for (int life = 0; life < LIVES && (life == 0 || crashed == life); life++) {
            live(life);
        }
        world.calm();
        settle();
        world.oracle().judgeEnd();
        List<Order> all = world.books().all();
        return new Tally(all.size(), rejected, crashed,
                (int) all.stream().filter(o -> o.transferState() == TransferState.DELIVERED)
                        .count(),
                (int) all.stream().filter(o -> o.transferState() == TransferState.CANCELLED)
                        .count());
    }

    private void live(int life) {
        Program program = new Program(world, town, gateway);
        Stage stage = world.stage();
        program.counterOpens();
        program.counterOpens();
        stage.add("worker " + life, program::work);
        stage.add("cashier A", () -> cashier(program));
        stage.add("cashier B", () -> cashier(program));
        stage.add("tick", () -> {
            for (int i = 0; i < 3; i++) {
                stage.point("tick");
                program.tick();
            }
        });
        stage.add("nature", this::nature);
        stage.add("supervisor", () -> {
            for (int i = 0; i < 3; i++) {
                stage.point("supervisor");
                supervise(program);
            }
        });
        if (!stage.run()) {
            crashed++;
            world.tell(() -> "CRASH");
            gateway.forget();
            world.pass(Duration.ofMinutes(1));
            world.books().reopen(pick(2) == 0);
        }
    }

    /// Presses what was pressed before, as people do after a crash, then something new.
    private void cashier(Program program) {
        for (SellCommand command : List.copyOf(pressed)) {
            if (pick(3) == 0) {
                press(program, command);
            }
        }
        while (!toPress.isEmpty()) {
            SellCommand command = toPress.removeFirst();
            pressed.add(command);
            press(program, command);
        }
        program.counterCloses();
    }

    private void press(Program program, SellCommand command) {
        SellOutcome outcome = program.vending().sell(
                command, World.CASHIER, at -> { }, Duration.ofSeconds(30));
        if (outcome instanceof SellOutcome.Rejected) {
            rejected++;
        }
    }

    private void nature() {
        int events = pick(6);
        for (int i = 0; i < events; i++) {
            world.stage().point("nature");
            AccountCard card = town.all().get(pick(town.all().size()));
            String address = card.meter().address();
            ModelMeter meter = world.at(address);
            boolean busy = gateway.reserved(card.meter().number()) || meter.late != null;
            int event = pick(9);
            world.tell(() -> "nature does " + event + " to " + meter);
            switch (event) {
                case 0, 1, 2 -> meter.silent = !meter.silent;
                case 3 -> world.pass(Duration.ofMinutes(2));
                case 4 -> {
                    if (meter.semantics == ModelMeter.Semantics.COUNT || !busy) {
                        meter.arriveLate();
                        meter.foreign(3_333 + 2L * i);
                    }
                }
                case 5 -> {
                    if (!busy) {
                        meter.reset();
                    }
                }
                case 6 -> {
                    if (!busy && meter.number.equals(card.meter().number())) {
                        world.oracle().swap(address, new ModelMeter("999999999999",
                                meter.semantics, meter.totals, meter.count));
                    } else if (!busy) {
                        world.oracle().restore();
                    }
                }
                case 7 -> meter.hoarding = pick(2) == 0 ? 15_000 : 1_000_000;
                default -> world.pass(Duration.ofSeconds(5));
            }
        }
    }

    private void supervise(Program program) {
        List<Order> open = world.books().open();
        if (open.isEmpty()) {
            return;
        }
        Order order = open.get(pick(open.size()));
        world.pass(Duration.ofMinutes(pick(2)));
        world.stage().point("supervisor decides");
        switch (order.transferState()) {
            case DISPUTED -> decide(program, order);
            case REFUSED, PENDING -> {
                switch (pick(3)) {
                    case 0 -> voided(program, order);
                    case 1 -> world.saw(program.vending().tryNow(order.sale(), World.CASHIER));
                    default -> adopt(program, order);
                }
            }
            default -> adopt(program, order);
        }
    }

    private void decide(Program program, Order order) {
        world.pass(Duration.ofMinutes(1));
        boolean arrived = world.oracle().reallyArrived(order);
        world.saw(program.vending().decide(order.sale(), arrived, World.CASHIER,
                approval(arrived ? "RESOLVE_ARRIVED" : "RESOLVE_MISSING", order)));
    }

    private void voided(Program program, Order order) {
        world.saw(program.vending().voidSale(
                order.sale(), World.CASHIER, approval("VOID", order)));
    }

    private void adopt(Program program, Order order) {
        world.saw(program.vending().adoptForeignPurchase(
                order.meter(), World.SUPERVISOR, "card seen"));
    }

    private Approval approval(String action, Order order) {
        return new Approval(new UUID(5, approvals++), World.CASHIER.operator(),
                World.SUPERVISOR.operator(), action, order.sale().toString(), "reason",
                world.now());
    }

    /// Under fair conditions everything resolves by itself, but for what people must decide: then
    /// every credit that nobody voided before is delivered.
    private void settle() {
        Program program = new Program(world, town, gateway);
        for (int i = 0; i < 12 && !world.books().open().isEmpty(); i++) {
            program.tick();
            world.pass(Duration.ofMinutes(2));
            for (Order order : world.books().open()) {
                switch (order.transferState()) {
                    case DISPUTED -> decide(program, order);
                    case REFUSED, PENDING -> {
                        adopt(program, order);
                        world.saw(program.vending().tryNow(order.sale(), World.CASHIER));
                    }
                    default -> { }
                }
            }
        }
    }
}
