package wattdesk.exchange.store;

import static wattdesk.store.generated.Tables.ACCOUNT;
import static wattdesk.store.generated.Tables.METER;

import java.util.Map;
import java.util.Set;
import wattdesk.customer.Ratio;
import wattdesk.exchange.MeterFacts;
import wattdesk.exchange.MeterLedger;
import wattdesk.ledger.Move;
import wattdesk.store.Rows;

/// Meters and account numbers in the database.
public record MeterLedgerRows(Rows rows) implements MeterLedger {

    @Override
    public Map<String, MeterFacts> facts() {
        return rows.read(query -> query.select(METER.NUMBER, METER.CT_RATIO, METER.PT_RATIO,
                METER.VERIFICATION_DUE).from(METER)
                .where(METER.CT_RATIO.ne(1).or(METER.PT_RATIO.ne(1))
                        .or(METER.VERIFICATION_DUE.isNotNull()))
                .fetchMap(METER.NUMBER, row -> new MeterFacts(
                        new Ratio(row.get(METER.CT_RATIO), row.get(METER.PT_RATIO)),
                        row.get(METER.VERIFICATION_DUE))));
    }

    @Override
    public Set<String> accountNumbers() {
        return rows.read(query ->
                query.select(ACCOUNT.NUMBER).from(ACCOUNT).fetchSet(ACCOUNT.NUMBER));
    }

    @Override
    public Move noted(String meter, MeterFacts facts) {
        return new MeterNoted(meter, facts);
    }
}
