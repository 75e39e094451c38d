package wattdesk.vending.ui.counter;

import wattdesk.customer.Accounts;
import wattdesk.finder.Finder;
import wattdesk.metering.MeterGateway;
import wattdesk.settings.SettingsBook;
import wattdesk.tariff.TariffBook;
import wattdesk.vending.Orders;
import wattdesk.vending.Pricing;
import wattdesk.vending.Vending;

/// What the counter may ask for.
public record CounterServices(
        Vending vending, Orders orders, Accounts accounts, Finder finder, Pricing pricing,
        MeterGateway gateway, SettingsBook settings, TariffBook tariffs) {}
