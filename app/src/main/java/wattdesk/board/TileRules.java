package wattdesk.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.Money;
import wattdesk.settings.BalanceLevels;

/// What a room's facts make of its tile.
///
/// Of several accounts in a room the most urgent one is shown. A STATION account has the balance of
/// the station's books, a METER account the lowest that its meters said; a POSTPAID one has none.
/// One open relay makes the room cut, one silent meter makes it offline.
public final class TileRules {

    /// Four rounds of a sweep every half hour: a balance past that is shown as old.
    public static final Duration OLD = Duration.ofHours(2);

    private final BalanceLevels levels;
    private final Instant now;

    public TileRules(BalanceLevels levels, Instant now) {
        this.levels = levels;
        this.now = now;
    }

    public RoomTile tile(BoardRoom facts) {
        return facts.accounts().stream().map(account -> tile(facts, account))
                .max(Comparator.comparing(RoomTile::sign)).orElseGet(() -> vacant(facts));
    }

    private static RoomTile vacant(BoardRoom facts) {
        return new RoomTile(facts.room(), null, "", "", List.of(), Sign.VACANT, null, null, false,
                Link.UNHEARD, Relay.UNKNOWN, 0);
    }

    private RoomTile tile(BoardRoom facts, AccountFacts account) {
        boolean preset = account.standing() == Standing.PRESET;
        MeterFacts lowest = account.mode() == BillingMode.METER && !preset
                ? lowest(account.meters()) : null;
        Money told = lowest == null ? null : lowest.balance();
        Money balance = account.mode() == BillingMode.STATION && !preset
                ? account.wallet() : told;
        Instant at = lowest == null ? null : lowest.balanceAt();
        boolean old = at != null && Duration.between(at, now).compareTo(OLD) > 0;
        return new RoomTile(facts.room(), account.number(), account.customer(),
                account.phone() == null ? "" : account.phone(),
                account.meters().stream().map(MeterFacts::number).toList(),
                sign(account, balance), balance, at, old, link(account), relay(account),
                account.meters().stream().mapToInt(MeterFacts::waiting).sum());
    }

    private static @Nullable MeterFacts lowest(List<MeterFacts> meters) {
        return meters.stream().filter(meter -> meter.balance() != null)
                .min(Comparator.comparing(MeterFacts::balance)).orElse(null);
    }

    private Sign sign(AccountFacts account, @Nullable Money balance) {
        return switch (account.standing()) {
            case PRESET -> Sign.PRESET;
            case SUSPENDED -> relay(account) == Relay.OPEN ? Sign.CUT : Sign.SUSPENDED;
            case OPEN -> open(account, balance);
        };
    }

    private Sign open(AccountFacts account, @Nullable Money balance) {
        if (relay(account) == Relay.OPEN) {
            return Sign.CUT;
        }
        if (account.meters().stream().anyMatch(MeterFacts::keepPower)) {
            return Sign.KEEP_POWER;
        }
        if (account.mode() == BillingMode.POSTPAID) {
            return Sign.NORMAL;
        }
        return balance == null ? Sign.UNREAD : sign(balance);
    }

    private Sign sign(Money balance) {
        if (balance.isNegative()) {
            return Sign.OVERDRAWN;
        }
        if (balance.compareTo(levels.third()) <= 0) {
            return Sign.LOW_THREE;
        }
        if (balance.compareTo(levels.second()) <= 0) {
            return Sign.LOW_TWO;
        }
        return balance.compareTo(levels.first()) <= 0 ? Sign.LOW_ONE : Sign.NORMAL;
    }

    private static Relay relay(AccountFacts account) {
        List<Relay> all = account.meters().stream().map(MeterFacts::relay).toList();
        if (all.contains(Relay.OPEN)) {
            return Relay.OPEN;
        }
        return all.contains(Relay.CLOSED) ? Relay.CLOSED : Relay.UNKNOWN;
    }

    private static Link link(AccountFacts account) {
        List<Link> all = account.meters().stream().map(MeterFacts::link).toList();
        if (all.contains(Link.OFFLINE)) {
            return Link.OFFLINE;
        }
        if (all.contains(Link.LATE)) {
            return Link.LATE;
        }
        return all.contains(Link.ONLINE) ? Link.ONLINE : Link.UNHEARD;
    }
}
