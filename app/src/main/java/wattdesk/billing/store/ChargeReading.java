package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.CHARGE;
import static wattdesk.store.generated.Tables.CHARGE_LINE;
import static wattdesk.store.generated.Tables.CUSTOMER;
import static wattdesk.store.generated.Tables.METER_READING;
import static wattdesk.store.generated.Tables.TARIFF;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.ExplainedCharge;
import wattdesk.billing.ListedCharge;
import wattdesk.billing.MeterValue;
import wattdesk.customer.BillingMode;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.rating.ChargeLine;
import wattdesk.store.generated.tables.MeterReading;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;

/// Charges, read back with everything that they rest on.
final class ChargeReading {

    private static final MeterReading FROM = METER_READING.as("from_value");
    private static final MeterReading TO = METER_READING.as("to_value");

    private ChargeReading() {}

    static ListedCharge listed(Record row) {
        return new ListedCharge(row.get(CHARGE.ID), row.get(CHARGE.CHARGE_NUMBER),
                row.get(CHARGE.ACCOUNT), row.get(CHARGE.METER_NUMBER),
                Commodity.valueOf(row.get(CHARGE.COMMODITY)),
                BillingMode.valueOf(row.get(CHARGE.MODE)),
                new BusinessDay(row.get(CHARGE.BUSINESS_DAY)),
                row.get(CHARGE.FROM_AT).toInstant(), row.get(CHARGE.TO_AT).toInstant(),
                new Usage(row.get(CHARGE.USAGE_TOTAL)), Money.ofFen(row.get(CHARGE.AMOUNT_FEN)),
                row.get(CHARGE.ESTIMATED), row.get(CHARGE.DRIFTED));
    }

    static Optional<ExplainedCharge> explained(DSLContext query, UUID id) {
        return query.select().from(CHARGE)
                .join(ACCOUNT).on(ACCOUNT.NUMBER.eq(CHARGE.ACCOUNT))
                .join(CUSTOMER).on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER))
                .join(TARIFF).on(TARIFF.ID.eq(CHARGE.TARIFF))
                .join(FROM).on(FROM.ID.eq(CHARGE.FROM_READING))
                .join(TO).on(TO.ID.eq(CHARGE.TO_READING))
                .where(CHARGE.ID.eq(id)).fetch().stream()
                .map(row -> explained(row, lines(query, id))).findFirst();
    }

    private static ExplainedCharge explained(Record row, List<ChargeLine> lines) {
        MeterValue from = ReadingColumns.value(row, FROM);
        MeterValue to = ReadingColumns.value(row, TO);
        return new ExplainedCharge(listed(row), WorkRows.room(row), row.get(CUSTOMER.NAME),
                row.get(TARIFF.ID), row.get(TARIFF.NAME), from, to, row.get(CHARGE.RATIO),
                row.get(CHARGE.BY_BAND), new Usage(row.get(CHARGE.LIFTED)), lines,
                new Usage(row.get(CHARGE.TIER_BEFORE)), new Usage(row.get(CHARGE.TIER_AFTER)),
                row.get(CHARGE.CARRY_BEFORE), row.get(CHARGE.CARRY_AFTER),
                row.get(CHARGE.ENTRY), deducted(from, to));
    }

    /// Bought in between, less what the purse has more than before.
    private static @Nullable Money deducted(MeterValue from, MeterValue to) {
        Money before = from.balance();
        Money after = to.balance();
        Money boughtBefore = from.purchased();
        Money boughtAfter = to.purchased();
        return before == null || after == null || boughtBefore == null || boughtAfter == null
                ? null : boughtAfter.minus(boughtBefore).minus(after.minus(before));
    }

    private static List<ChargeLine> lines(DSLContext query, UUID charge) {
        return query.select().from(CHARGE_LINE).where(CHARGE_LINE.CHARGE.eq(charge))
                .orderBy(CHARGE_LINE.LINE_NUMBER).fetch(row -> new ChargeLine(
                        row.get(CHARGE_LINE.FROM_AT).toInstant(),
                        row.get(CHARGE_LINE.TO_AT).toInstant(),
                        row.get(CHARGE_LINE.VERSION).toInstant(), row.get(CHARGE_LINE.TIER),
                        Band.valueOf(row.get(CHARGE_LINE.BAND)),
                        new Usage(row.get(CHARGE_LINE.USED)),
                        new UnitPrice(row.get(CHARGE_LINE.PRICE)),
                        Money.ofFen(row.get(CHARGE_LINE.AMOUNT_FEN)),
                        new Usage(row.get(CHARGE_LINE.TIER_BEFORE)),
                        new Usage(row.get(CHARGE_LINE.TIER_AFTER)),
                        row.get(CHARGE_LINE.ESTIMATED)));
    }
}
