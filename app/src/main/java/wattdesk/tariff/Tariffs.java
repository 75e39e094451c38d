package wattdesk.tariff;

import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.quantity.BusinessDay;

/// The tariffs in the hands of one person, and how new ones come: whole documents, or one price
/// for every hour.
public interface Tariffs extends TariffBook {

    /// Takes a tariff document as it is; one that is there already is never edited.
    Taken take(String document);

    /// A tariff of one price (yuan per kWh, at most four decimals), in force from that day on.
    Taken takeFlat(String name, String price, BusinessDay from);

    /// What came of it, in words; `tariff` is null where nothing was taken.
    record Taken(@Nullable Tariff tariff, Message message) {}
}
