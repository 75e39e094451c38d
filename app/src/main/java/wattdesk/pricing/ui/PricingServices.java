package wattdesk.pricing.ui;

import java.time.Clock;
import java.util.function.ToIntFunction;
import wattdesk.rating.ChargedMonths;
import wattdesk.tariff.Tariffs;
import wattdesk.tariff.Versions;

/// The services that the tariff place asks, in the hands of one person. `accounts` counts those
/// that have a tariff; `mayManage` whether that person may do more than look.
public record PricingServices(
        Tariffs tariffs, Versions versions, ToIntFunction<String> accounts,
        ChargedMonths charged, Clock clock, boolean mayManage) {}
