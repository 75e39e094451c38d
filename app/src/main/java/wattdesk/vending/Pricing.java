package wattdesk.vending;

import java.util.Optional;
import wattdesk.customer.AccountCard;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.rating.TierCount;
import wattdesk.tariff.Quote;

/// What an amount buys for an account today.
public interface Pricing {

    /// What counts towards the tiers of what that meter counts: asked of the books once, when an
    /// account is put in front, and not for every figure that is typed.
    TierCount counted(AccountCard account);

    /// What counts now towards the tiers of what that meter counts.
    Energy used(AccountCard account);

    /// Empty when the account's tariff has no version in force: a named problem, never a free kWh.
    Optional<Quote> quote(AccountCard account, TierCount counted, Money amount);

    /// The highest price of the account's tariff: bounds what a meter uses between readings.
    Optional<UnitPrice> highestPrice(AccountCard account);
}
