package wattdesk.customer;

import java.util.Optional;
import wattdesk.tariff.Commodity;

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
}
