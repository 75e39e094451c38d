package wattdesk.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import wattdesk.customer.MeterTypes;
import wattdesk.message.Message;
import wattdesk.metering.Meter;
import wattdesk.tariff.Tariff;

/// By what the meters of an account pay: one tariff for each commodity, that of the account first.
final class AccountTariffs {

    private final MeterTypes types;
    private final List<Tariff> has = new ArrayList<>();

    AccountTariffs(MeterTypes types, Tariff ofAccount) {
        this.types = types;
        has.add(ofAccount);
    }

    /// Why a row does not fit, or nothing: then it pays, and the account from now on. Rows that
    /// name a tariff are taken before those that lean on them.
    Optional<Message> take(Meter meter, MeterLine line) {
        Tariff tariff = Objects.requireNonNullElseGet(line.tariff, () -> has.stream()
                .filter(each -> types.pricedBy(meter.profile(), each)).findFirst()
                .orElseGet(has::getFirst));
        if (!types.pricedBy(meter.profile(), tariff)) {
            return Optional.of(Finding.message("WD-6450", meter.profile(), tariff.name()));
        }
        Optional<Tariff> other = other(tariff);
        if (other.isEmpty()) {
            line.pays = tariff;
            has.add(tariff);
        }
        return other.map(there -> Finding.message("WD-6451", there.name(), tariff.name()));
    }

    private Optional<Tariff> other(Tariff tariff) {
        return has.stream().filter(each -> !each.equals(tariff)
                && each.commodity() == tariff.commodity()).findFirst();
    }
}
