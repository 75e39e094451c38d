package wattdesk.installation;

import java.util.function.Supplier;
import wattdesk.billing.Handover;
import wattdesk.customer.AccountBook;
import wattdesk.customer.MeterHanger;
import wattdesk.ledger.Books;
import wattdesk.message.Language;
import wattdesk.settings.SettingsBook;
import wattdesk.slip.SlipBook;
import wattdesk.vending.Pricing;

/// Everything that a change of a device leans on. `paper` is the language of papers; `changed` runs
/// after a change (the search index listens).
public record ChangePorts(
        Books books, ChangeBook book, AccountBook accounts, MeterHanger hanger, Handover handover,
        Pricing pricing, SettingsBook settings, SlipBook slips, Supplier<Language> paper,
        Runnable changed) {}
