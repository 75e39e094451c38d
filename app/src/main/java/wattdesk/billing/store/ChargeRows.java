package wattdesk.billing.store;

import static wattdesk.store.generated.Tables.CHARGE;
import static wattdesk.store.generated.Tables.CHARGE_LINE;

import java.util.List;
import org.jooq.DSLContext;
import wattdesk.billing.NewCharge;
import wattdesk.ledger.Stamp;
import wattdesk.quantity.BusinessDay;
import wattdesk.rating.Charge;
import wattdesk.rating.ChargeLine;
import wattdesk.store.RowBatch;

/// Charges and their lines.
final class ChargeRows {

    private ChargeRows() {}

    static void add(DSLContext transaction, List<NewCharge> charges, Stamp stamp) {
        wattdesk.store.generated.tables.Charge c = CHARGE;
        RowBatch rows = RowBatch.into(c, c.ID, c.ACCOUNT, c.COMMODITY, c.CHARGE_NUMBER,
                c.METER_NUMBER, c.MODE, c.BUSINESS_DAY, c.TARIFF, c.FROM_READING, c.TO_READING,
                c.FROM_AT, c.TO_AT, c.RATIO, c.BY_BAND, c.LIFTED, c.USAGE_TOTAL, c.AMOUNT_FEN,
                c.TIER_BEFORE, c.TIER_AFTER, c.CARRY_BEFORE, c.CARRY_AFTER, c.ESTIMATED,
                c.DRIFTED, c.ENTRY, c.SEQUENCE);
        RowBatch lines = lineBatch();
        for (NewCharge each : charges) {
            Charge charge = each.charge();
            rows.row(each.id(), each.account(), each.commodity().name(), each.number(),
                    each.meterNumber(), each.mode().name(), each.day().date(), each.tariffId(),
                    each.from().id(), each.to().id(), BusinessDay.wallClock(each.from().at()),
                    BusinessDay.wallClock(each.to().at()), each.ratio(), each.byBand(),
                    each.lifted().thousandths(), charge.usage().thousandths(),
                    charge.amount().fen(), each.tierBefore().thousandths(),
                    each.tierAfter().thousandths(), charge.before().carry(),
                    charge.after().carry(), each.estimated(), each.drifted(), each.entry(),
                    stamp.sequence());
            addLines(lines, each);
        }
        rows.write(transaction);
        lines.write(transaction);
    }

    private static RowBatch lineBatch() {
        wattdesk.store.generated.tables.ChargeLine l = CHARGE_LINE;
        return RowBatch.into(l, l.CHARGE, l.LINE_NUMBER, l.FROM_AT, l.TO_AT, l.VERSION, l.TIER,
                l.BAND, l.USED, l.PRICE, l.AMOUNT_FEN, l.TIER_BEFORE, l.TIER_AFTER, l.ESTIMATED);
    }

    private static void addLines(RowBatch lines, NewCharge charge) {
        int number = 0;
        for (ChargeLine line : charge.charge().lines()) {
            number++;
            lines.row(charge.id(), number, BusinessDay.wallClock(line.from()),
                    BusinessDay.wallClock(line.to()), BusinessDay.wallClock(line.version()),
                    line.tier(), line.band().name(), line.usage().thousandths(),
                    line.price().tenThousandths(), line.amount().fen(),
                    line.tierBefore().thousandths(), line.tierAfter().thousandths(),
                    line.estimated());
        }
    }
}
