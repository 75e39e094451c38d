package wattdesk.remote.ui;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import wattdesk.customer.AccountCard;
import wattdesk.remote.Remote;
import wattdesk.sweep.Sights;
import wattdesk.tariff.Commodity;

/// What the sheets ask. `commodity` is what a tariff prices; `prices` brings the prices in force to
/// the meters of an account.
public record RemoteServices(Remote remote, Sights sights,
        Function<String, Commodity> commodity, Consumer<AccountCard> prices, Clock clock) {}
