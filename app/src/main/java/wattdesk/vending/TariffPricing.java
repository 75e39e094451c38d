package wattdesk.vending;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import wattdesk.customer.AccountCard;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.rating.TierCount;
import wattdesk.rating.TierCounts;
import wattdesk.tariff.Quote;
import wattdesk.tariff.Quoting;
import wattdesk.tariff.TariffBook;

/// Prices by the account's tariff and the version in force now.
public final class TariffPricing implements Pricing {

    private final TariffBook tariffs;
    private final TierCounts tiers;
    private final InstantSource clock;

    public TariffPricing(TariffBook tariffs, TierCounts tiers, InstantSource clock) {
        this.tariffs = tariffs;
        this.tiers = tiers;
        this.clock = clock;
    }

    @Override
    public TierCount counted(AccountCard account) {
        return tariffs.find(account.tariffId())
                .map(tariff -> tiers.now(account.number(), tariff.commodity()))
                .orElse(TierCount.NONE);
    }

    @Override
    public Energy used(AccountCard account) {
        return tariffs.find(account.tariffId())
                .map(tariff -> counted(account).at(tariff, account.tierUsed(), clock.instant()))
                .orElse(account.tierUsed());
    }

    @Override
    public Optional<Quote> quote(AccountCard account, TierCount counted, Money amount) {
        Instant now = clock.instant();
        return tariffs.find(account.tariffId()).flatMap(tariff -> tariff.inForce(now)
                .flatMap(version -> Quoting.quote(
                        version, counted.at(tariff, account.tierUsed(), now), amount)));
    }

    @Override
    public Optional<UnitPrice> highestPrice(AccountCard account) {
        return tariffs.find(account.tariffId())
                .flatMap(tariff -> tariff.highestPrice(clock.instant()));
    }
}
