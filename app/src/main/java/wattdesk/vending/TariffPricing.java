package wattdesk.vending;

import java.time.InstantSource;
import java.util.Optional;
import wattdesk.customer.AccountCard;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.tariff.Quote;
import wattdesk.tariff.Quoting;
import wattdesk.tariff.TariffBook;

/// Prices by the account's tariff and the version in force now.
public final class TariffPricing implements Pricing {

    private final TariffBook tariffs;
    private final InstantSource clock;

    public TariffPricing(TariffBook tariffs, InstantSource clock) {
        this.tariffs = tariffs;
        this.clock = clock;
    }

    @Override
    public Optional<Quote> quote(AccountCard account, Money amount) {
        return tariffs.find(account.tariffId())
                .flatMap(tariff -> tariff.inForce(clock.instant()))
                .flatMap(version -> Quoting.quote(version, account.tierUsed(), amount));
    }

    @Override
    public Optional<UnitPrice> highestPrice(AccountCard account) {
        return tariffs.find(account.tariffId())
                .flatMap(tariff -> tariff.highestPrice(clock.instant()));
    }
}
