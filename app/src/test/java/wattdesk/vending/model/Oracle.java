package wattdesk.vending.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import wattdesk.quantity.Money;
import wattdesk.vending.Invariants;
import wattdesk.vending.Order;
import wattdesk.vending.SalePaid;
import wattdesk.vending.TransferState;
import wattdesk.vending.Verdict;

/// Knows what really happened to the meters and holds the books against it.
final class Oracle {

    /// Thrown where the books and the world part.
    static final class Violation extends AssertionError {
        Violation(String what) {
            super(what);
        }
    }

    private final World world;
    private final List<ModelMeter> gone = new ArrayList<>();
    private final Map<String, ModelMeter> swapped = new HashMap<>();

    Oracle(World world) {
        this.world = world;
    }

    List<ModelMeter> gone() {
        return gone;
    }

    /// Another device hangs at this address for a while.
    void swap(String address, ModelMeter other) {
        ModelMeter device = world.at(address);
        device.arriveLate();
        swapped.putIfAbsent(address, device);
        gone.add(device);
        world.install(address, other);
    }

    void restore() {
        swapped.forEach((address, device) -> {
            gone.add(world.at(address));
            world.install(address, device);
            gone.remove(device);
        });
        swapped.clear();
    }

    /// After every commit: all invariants, and nothing on a meter that was not paid for.
    void judge(BooksState state) {
        List<Verdict> broken = Invariants.broken(world.books().history());
        if (!broken.isEmpty()) {
            throw new Violation("invariants " + broken);
        }
        Map<UUID, Long> onMeters = onMeters();
        Map<Alike, Sum> sums = new LinkedHashMap<>();
        for (BooksState.Row row : state.rows.values()) {
            SalePaid sale = row.sale().move();
            sums.merge(new Alike(sale.meterNumber(), sale.amount()),
                    Sum.of(row, onMeters.getOrDefault(sale.transfer(), 0L)), Sum::plus);
        }
        sums.forEach(Oracle::judge);
    }

    /// Credits of one amount to one meter: no reading tells them apart, and nobody can, so the
    /// books may give what arrived to either. A reading tells how many arrived.
    private record Alike(String meter, Money amount) {}

    /// Fen of credits alike: on the meter, delivered by the books, not decided yet.
    private record Sum(long there, long delivered, long open) {

        static Sum of(BooksState.Row row, long there) {
            long fen = row.sale().move().amount().fen();
            return switch (row.state()) {
                case DELIVERED -> new Sum(there, fen, 0);
                case CANCELLED -> new Sum(there, 0, 0);
                case PENDING, INTENT, UNKNOWN, REFUSED, DISPUTED -> new Sum(there, 0, fen);
            };
        }

        Sum plus(Sum other) {
            return new Sum(there + other.there, delivered + other.delivered, open + other.open);
        }
    }

    private static void judge(Alike credits, Sum sum) {
        if (sum.there < 0 || sum.there > sum.delivered + sum.open) {
            throw new Violation("credited twice, or voided but there: " + credits + " " + sum);
        }
        if (sum.there < sum.delivered) {
            throw new Violation("delivered, but not there: " + credits + " " + sum);
        }
    }

    /// What each credit's frames really added, and only to its own meter.
    private Map<UUID, Long> onMeters() {
        Map<UUID, Long> added = new HashMap<>();
        for (ModelMeter meter : world.devices()) {
            for (ModelMeter.Executed executed : meter.executed) {
                UUID transfer = world.owner(executed.frame());
                added.merge(transfer, executed.fen(), Long::sum);
                if (!world.books().meterOf(transfer).equals(meter.number)) {
                    throw new Violation("the wrong meter was credited: " + meter.number);
                }
            }
        }
        return added;
    }

    /// Whether more has arrived of such credits than the books have delivered.
    boolean reallyArrived(Order order) {
        Map<UUID, Long> onMeters = onMeters();
        long there = 0;
        long delivered = 0;
        for (Order alike : world.books().all()) {
            if (alike.meter().equals(order.meter()) && alike.amount().equals(order.amount())) {
                there += onMeters.getOrDefault(alike.transfer(), 0L);
                delivered += alike.transferState() == TransferState.DELIVERED
                        ? alike.amount().fen() : 0;
            }
        }
        return there - delivered >= order.amount().fen();
    }

    /// At the end: everything is resolved, and meters hold what the books say was delivered.
    void judgeEnd() {
        List<Order> open = world.books().open();
        if (!open.isEmpty()) {
            throw new Violation("never resolved: " + open);
        }
        long delivered = world.books().all().stream()
                .filter(o -> o.transferState() == TransferState.DELIVERED)
                .mapToLong(o -> o.amount().fen()).sum();
        long there = onMeters().values().stream().mapToLong(Long::longValue).sum();
        if (delivered != there) {
            throw new Violation("delivered " + delivered + " fen, on the meters " + there);
        }
    }
}
