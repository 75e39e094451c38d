package wattdesk.installation;

import wattdesk.billing.Handover;
import wattdesk.customer.AccountBook;
import wattdesk.customer.MeterHanger;
import wattdesk.ledger.Books;
import wattdesk.settings.SettingsBook;
import wattdesk.vending.Pricing;

/// Everything that a change of a device leans on. `changed` runs after a change (the search index
/// listens).
public record ChangePorts(
        Books books, ChangeBook book, AccountBook accounts, MeterHanger hanger, Handover handover,
        Pricing pricing, SettingsBook settings, Runnable changed) {}
