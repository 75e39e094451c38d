package wattdesk.printing;

import java.time.Instant;
import java.util.Optional;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.quantity.Energy;
import wattdesk.rating.Rating;
import wattdesk.rating.TierCount;
import wattdesk.rating.TierCounts;
import wattdesk.tariff.Quote;
import wattdesk.tariff.Quoting;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffBook;
import wattdesk.tariff.TariffVersion;
import wattdesk.vending.Order;

/// What an order bought, at the prices and the tier count of its own moment: a reprint never shows
/// today's.
public final class SaleQuotes {

    private final Accounts accounts;
    private final TariffBook tariffs;
    private final TierCounts tiers;

    public SaleQuotes(Accounts accounts, TariffBook tariffs, TierCounts tiers) {
        this.accounts = accounts;
        this.tariffs = tariffs;
        this.tiers = tiers;
    }

    /// The quote with the version and what counted towards its tiers then.
    public record Priced(Quote quote, TariffVersion version, Energy used) {}

    /// Empty where the account is closed or its tariff gives no figure.
    public Optional<Priced> of(Order order) {
        return accounts.seenWith(order.account(), order.meter()).flatMap(account ->
                tariffs.find(account.tariffId()).flatMap(tariff -> tariff.inForce(order.at())
                        .flatMap(version -> priced(
                                order, version, used(order, account, tariff)))));
    }

    private static Optional<Priced> priced(Order order, TariffVersion version, Energy used) {
        return Quoting.quote(version, used, order.amount())
                .map(quote -> new Priced(quote, version, used));
    }

    private Energy used(Order order, AccountCard account, Tariff tariff) {
        Instant since = new Rating(tariff).countedSince(order.at()).orElse(order.at());
        TierCount counted = tiers.before(
                order.sequence(), order.account(), tariff.commodity(), since);
        return counted.at(tariff, account.tierUsed(), order.at());
    }
}
