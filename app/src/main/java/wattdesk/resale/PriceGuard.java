package wattdesk.resale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.quantity.UnitPrice;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;

/// Compares what a tariff asks with what is lawful and with what the supplier asks. It warns;
/// people decide.
public final class PriceGuard {

    private PriceGuard() {}

    /// `average` is what a unit costs on the whole under the version; null where nobody can tell.
    public static List<Message> look(Tariff tariff, TariffVersion version,
            @Nullable UnitPrice average, List<LawfulPrice> lawful, List<SupplierBill> bills) {
        List<Message> warnings = new ArrayList<>();
        highest(tariff, lawful).filter(limit ->
                version.highestPrice().compareTo(limit.price()) > 0).ifPresent(limit ->
                warnings.add(message("WD-6265", tariff.name(),
                        version.highestPrice().yuanPerUnit(), limit.price().yuanPerUnit(),
                        limit.source())));
        latest(tariff.commodity(), bills).filter(bill -> average != null
                && average.compareTo(bill.averageCost()) > 0).ifPresent(bill ->
                warnings.add(message("WD-6266", tariff.name(),
                        Objects.requireNonNull(average).yuanPerUnit(),
                        bill.averageCost().yuanPerUnit(), bill.from(), bill.to())));
        return warnings;
    }

    private static Message message(String code, Object... arguments) {
        return Message.of("resale", code, arguments);
    }

    /// The limit of the tariff itself, else the one for all of its commodity.
    public static Optional<LawfulPrice> highest(Tariff tariff, List<LawfulPrice> lawful) {
        List<LawfulPrice> own = lawful.stream()
                .filter(price -> price.commodity() == tariff.commodity()).toList();
        return own.stream().filter(price -> tariff.id().equals(price.tariff())).findFirst()
                .or(() -> own.stream().filter(price -> price.tariff() == null).findFirst());
    }

    public static Optional<SupplierBill> latest(Commodity commodity, List<SupplierBill> bills) {
        return bills.stream().filter(bill -> bill.commodity() == commodity)
                .max(Comparator.comparing(SupplierBill::to));
    }
}
