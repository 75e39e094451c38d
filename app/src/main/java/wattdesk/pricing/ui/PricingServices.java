package wattdesk.pricing.ui;

import java.time.Clock;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.quantity.UnitPrice;
import wattdesk.rating.ChargedMonths;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.Tariffs;
import wattdesk.tariff.Versions;

/// The services that the tariff place asks, in the hands of one person. `accounts` counts those
/// that have a tariff; `mayManage` whether that person may do more than look.
public record PricingServices(
        Tariffs tariffs, Versions versions, ToIntFunction<String> accounts,
        ChargedMonths charged, Guard guard, Clock clock, boolean mayManage) {

    /// Tells where a tariff of one version goes beyond what is lawful or what it costs.
    @FunctionalInterface
    public interface Guard {

        /// `average` is what a unit costs on the whole; null where nobody can tell.
        List<Message> look(Tariff tariff, @Nullable UnitPrice average);
    }
}
