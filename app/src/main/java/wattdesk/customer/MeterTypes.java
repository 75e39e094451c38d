package wattdesk.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Opening.Why;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;

/// What is known about the types of meters.
@FunctionalInterface
public interface MeterTypes {

    /// Empty when there is no such profile.
    Optional<AddressForm> addressForm(String profile);

    /// Whether its meters keep a balance and can deduct from it.
    default boolean keepsBalance(String profile) {
        return true;
    }

    /// What its meters count; empty where nobody tells.
    default Optional<Commodity> commodity(String profile) {
        return Optional.empty();
    }

    /// Whether a tariff prices what its meters count; where nobody tells, nothing is against it.
    default boolean pricedBy(String profile, Tariff tariff) {
        return commodity(profile).filter(counts -> counts != tariff.commodity()).isEmpty();
    }

    /// Why its meters cannot serve an account of that billing; null where they can.
    default @Nullable Why unfit(String profile, BillingMode mode) {
        if (addressForm(profile).isEmpty()) {
            return new Why.NoSuchProfile(profile);
        }
        return mode == BillingMode.METER && !keepsBalance(profile) ? new Why.NoPurse(profile)
                : null;
    }

    /// As above, under that tariff.
    default @Nullable Why unfit(String profile, BillingMode mode, Tariff tariff) {
        Why why = unfit(profile, mode);
        return why != null || pricedBy(profile, tariff) ? why
                : new Why.OtherCommodity(profile, tariff.id());
    }
}
