package wattdesk.exchange;

import java.util.function.Function;
import wattdesk.customer.AccountBook;
import wattdesk.customer.AccountCard;
import wattdesk.customer.MeterTypes;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.metering.MeterProfiles;
import wattdesk.premises.PremisesBook;
import wattdesk.quantity.Energy;
import wattdesk.tariff.TariffBook;

/// What the tables are made of; `counted` is what counts now towards the tiers of an account.
public record ExchangePorts(
        PremisesBook premises, AccountBook accounts, MeterLedger meters, Lines lines,
        MeterProfiles profiles, MeterTypes types, TariffBook tariffs,
        Function<AccountCard, Energy> counted) {

    Standing standing() {
        return new Standing(premises.all(), accounts.all(), meters.accountNumbers(),
                meters.facts(), lines.list().stream().map(Line::name).toList(), profiles.every(),
                types, tariffs.all(), accounts.nextNumber());
    }
}
