package wattdesk.printing;

import java.util.Optional;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.tariff.Quote;
import wattdesk.tariff.Quoting;
import wattdesk.tariff.TariffBook;
import wattdesk.tariff.TariffVersion;
import wattdesk.vending.Order;

/// What an order bought, at the prices of its own moment: a reprint never shows today's.
public final class SaleQuotes {

    private final Accounts accounts;
    private final TariffBook tariffs;

    public SaleQuotes(Accounts accounts, TariffBook tariffs) {
        this.accounts = accounts;
        this.tariffs = tariffs;
    }

    /// The quote with the version and the account it rests on.
    public record Priced(Quote quote, TariffVersion version, AccountCard account) {}

    /// Empty where the account is closed or its tariff gives no figure.
    public Optional<Priced> of(Order order) {
        return accounts.seenWith(order.account(), order.meter()).flatMap(account ->
                tariffs.find(account.tariffId())
                        .flatMap(tariff -> tariff.inForce(order.at()))
                        .flatMap(version -> Quoting
                                .quote(version, account.tierUsed(), order.amount())
                                .map(quote -> new Priced(quote, version, account))));
    }
}
