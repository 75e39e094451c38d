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
import wattdesk.vending.Tender;

/// Every interleaving of a small town: one meter, two cashiers, the line's worker, the janitor, and
/// so many crashes and faults, up to a depth of decisions.
public final class Exploration {

    /// How large the town is.
    public record Size(int cashiers, boolean janitor, int faults, int crashes, int depth,
            boolean absolute) {}

    private final Size size;
    private final Variant variant;
    private final Explorer explorer;

    private Exploration(Size size, Variant variant) {
        this.size = size;
        this.variant = variant;
        this.explorer = new Explorer(size.depth());
    }

    /// Plays every branch; throws what went wrong, with the branch. Returns the explorer's count.
    public static Explorer explore(Size size, Variant variant) {
        Exploration exploration = new Exploration(size, variant);
        do {
            try {
                exploration.play();
            } catch (Explorer.Seen e) {
                // nothing new this way
            }
        } while (exploration.explorer.next());
        return exploration.explorer;
    }

    private void play() {
        World world = new World(explorer, new World.Trouble(
                500, 500, 500, size.faults(), 500, size.crashes()));
        ModelGateway gateway = new ModelGateway(world, variant);
        Town town = new Town();
        AccountCard card = town.house(1, "000024170091");
        world.install(card.meter().address(), new ModelMeter(card.meter().number(),
                size.absolute() ? ModelMeter.Semantics.ABSOLUTE : ModelMeter.Semantics.COUNT,
                !size.absolute(), 5));
        List<SellCommand> sales = new ArrayList<>();
        for (int i = 0; i < size.cashiers(); i++) {
            Money amount = Money.ofYuan(100);
            sales.add(new SellCommand(new UUID(1, i), card.number(), amount,
                    Tender.Cash.exact(amount), SellCommand.Delivery.BUS));
        }
        boolean alive = false;
        while (!alive) {
            alive = live(world, new Program(world, town, gateway), sales);
            if (!alive) {
                gateway.forget();
                world.books().reopen(explorer.happens("kept", 500, world.stage()::key));
            }
        }
        world.calm();
        settle(world, new Program(world, town, gateway));
        world.oracle().judgeEnd();
    }

    private boolean live(World world, Program program, List<SellCommand> sales) {
        Stage stage = world.stage();
        stage.add("worker", program::work);
        for (SellCommand sale : sales) {
            program.counterOpens();
            stage.add("cashier " + sale.sale(), () -> {
                world.saw(program.vending().sell(
                        sale, World.CASHIER, at -> { }, Duration.ofSeconds(30)));
                program.counterCloses();
            });
        }
        if (size.janitor()) {
            stage.add("janitor", program::tick);
        }
        return stage.run();
    }

    private static void settle(World world, Program program) {
        for (int i = 0; i < 8 && !world.books().open().isEmpty(); i++) {
            program.tick();
            world.pass(Duration.ofMinutes(2));
            for (Order order : world.books().open()) {
                switch (order.transferState()) {
                    case DISPUTED -> world.saw(program.vending().decide(order.sale(),
                            world.oracle().reallyArrived(order), World.CASHIER,
                            new Approval(new UUID(5, i), World.CASHIER.operator(),
                                    World.SUPERVISOR.operator(),
                                    world.oracle().reallyArrived(order)
                                            ? "RESOLVE_ARRIVED" : "RESOLVE_MISSING",
                                    order.sale().toString(), "looked", world.now())));
                    case REFUSED -> world.saw(
                            program.vending().tryNow(order.sale(), World.CASHIER));
                    default -> { }
                }
            }
        }
    }
}
