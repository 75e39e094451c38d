package wattdesk.station;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.metering.LiveValues;
import wattdesk.metering.SwitchState;
import wattdesk.remote.RemoteBook;
import wattdesk.remote.RemoteOrder;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.SeenKeeper;

/// Meters that are away, meters that are left forced, orders of which nobody knows the end.
record RemoteHealth(SeenKeeper seen, RemoteBook orders, Accounts accounts, Clock clock)
        implements Supplier<List<Finding>> {

    private static final int OFFLINE = 17;
    private static final int FORCED = 18;
    private static final int OPEN = 19;
    private static final int MOST_NAMED = 5;
    /// A meter that was told to close is given back within seconds.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public List<Finding> get() {
        return List.of(offline(), forced(), open());
    }

    private Finding offline() {
        List<String> away = rooms(seen.offline());
        int all = seen.all().size();
        return all == 0
                ? new Finding(OFFLINE, "meters offline", true, false,
                        Detail.Seen.METERS_NEVER_SEEN)
                : away.isEmpty()
                        ? new Finding(OFFLINE, "meters offline", true, true,
                                Detail.Seen.METERS_SEEN, all)
                        : new Finding(OFFLINE, "meters offline", false, true,
                                Detail.Seen.METERS_OFFLINE, away.size(), named(away));
    }

    /// A relay that is held closed never cuts at zero; one held open was told so by somebody.
    private Finding forced() {
        List<MeterSeen> held = seen.all().stream().filter(each -> heldClosed(each.values()))
                .toList();
        List<String> named = rooms(held);
        return named.isEmpty()
                ? new Finding(FORCED, "meters left forced", true, !seen.all().isEmpty(),
                        Detail.Seen.NONE)
                : new Finding(FORCED, "meters left forced", false, true,
                        Detail.Seen.METERS_FORCED, named.size(), named(named));
    }

    private static boolean heldClosed(@Nullable LiveValues values) {
        return values != null && Boolean.TRUE.equals(values.forced())
                && values.switchState() == SwitchState.CLOSED;
    }

    private Finding open() {
        List<RemoteOrder> open = orders.open();
        Instant late = clock.instant().minus(PATIENCE);
        List<String> old = open.stream().filter(order -> order.askedAt().isBefore(late))
                .map(RemoteOrder::room).sorted().toList();
        return old.isEmpty()
                ? new Finding(OPEN, "orders to meters", true, !open.isEmpty(), Detail.Seen.NONE)
                : new Finding(OPEN, "orders to meters", false, true,
                        Detail.Seen.ORDERS_OPEN, old.size(), named(old));
    }

    /// Only of meters that hang at accounts.
    private List<String> rooms(List<MeterSeen> meters) {
        return meters.stream().map(each -> accounts.byMeter(each.meter()))
                .flatMap(Optional::stream).map(AccountCard::room).map(room -> room.code())
                .sorted().toList();
    }

    private static String named(List<String> rooms) {
        return rooms.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (rooms.size() > MOST_NAMED ? " …" : "");
    }
}
