package wattdesk.vending.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import wattdesk.vending.Invariants;
import wattdesk.vending.Order;
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
        for (BooksState.Row row : state.rows.values()) {
            long fen = onMeters.getOrDefault(row.sale().move().transfer(), 0L);
            judge(row, fen);
        }
    }

    private void judge(BooksState.Row row, long fen) {
        long amount = row.sale().move().amount().fen();
        TransferState state = row.state();
        String what = row.sale().move().sale() + " is " + state + " in the books; of " + amount
                + " fen " + fen + " are on the meter";
        if (fen > amount || fen < 0) {
            throw new Violation("credited twice: " + what);
        }
        if (state == TransferState.DELIVERED && fen != amount) {
            throw new Violation("delivered, but not there: " + what);
        }
        if (state == TransferState.CANCELLED && fen != 0) {
            throw new Violation("voided, but there: " + what);
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

    boolean reallyArrived(Order order) {
        return onMeters().getOrDefault(order.transfer(), 0L) == order.amount().fen();
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
