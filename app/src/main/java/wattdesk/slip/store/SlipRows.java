package wattdesk.slip.store;

import static wattdesk.store.generated.Tables.SLIP;
import static wattdesk.store.generated.Tables.SLIP_PRINT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipBook;
import wattdesk.slip.SlipText;
import wattdesk.store.Rows;

/// Slips as the database has them.
public final class SlipRows implements SlipBook {

    private final Rows rows;

    public SlipRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Slip> find(UUID id) {
        return rows.read(query -> query.select().from(SLIP).where(SLIP.ID.eq(id))
                .fetchOptional(SlipRows::slip));
    }

    @Override
    public List<Slip> of(String account) {
        return rows.read(query -> query.select().from(SLIP).where(SLIP.ACCOUNT.eq(account))
                .orderBy(SLIP.SEQUENCE.desc()).fetch(SlipRows::slip));
    }

    private static Slip slip(Record row) {
        return new Slip(row.get(SLIP.ID),
                new ReceiptNumber(row.get(SLIP.SERIES), row.get(SLIP.SLIP_NUMBER)),
                Slip.Kind.valueOf(row.get(SLIP.KIND)), row.get(SLIP.ACCOUNT), row.get(SLIP.ROOM),
                row.get(SLIP.CUSTOMER), Money.ofFen(row.get(SLIP.AMOUNT_FEN)),
                SlipText.read(row.get(SLIP.DOCUMENT)), row.get(SLIP.OPERATOR_NAME),
                new BusinessDay(row.get(SLIP.BUSINESS_DAY)), row.get(SLIP.AT).toInstant());
    }

    /// Of every series: its numbers run from 1 without a hole. A sentence where not, else empty.
    public String numbersHaveNoHole() {
        return rows.read(query -> query.select(SLIP.SERIES, DSL.min(SLIP.SLIP_NUMBER),
                        DSL.max(SLIP.SLIP_NUMBER), DSL.count()).from(SLIP).groupBy(SLIP.SERIES)
                .fetch(row -> row.value2() == 1 && row.value3() == (long) row.value4() ? ""
                        : "series " + row.value1() + " runs " + row.value2() + ".." + row.value3()
                                + " with " + row.value4() + " numbers"))
                .stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    public boolean any() {
        return rows.read(query -> query.fetchExists(SLIP));
    }

    int papers(UUID slip) {
        return rows.read(query -> query.fetchCount(SLIP_PRINT, SLIP_PRINT.SLIP.eq(slip)));
    }
}
