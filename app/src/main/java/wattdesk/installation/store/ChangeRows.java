package wattdesk.installation.store;

import static wattdesk.store.generated.Tables.METER;
import static wattdesk.store.generated.Tables.METER_CHANGE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import wattdesk.customer.Ratio;
import wattdesk.installation.ChangeBook;
import wattdesk.installation.ChangeKept;
import wattdesk.installation.MeterChange;
import wattdesk.ledger.Books;
import wattdesk.ledger.Paperwork;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.store.Rows;

/// The changes in the database.
public final class ChangeRows implements ChangeBook {

    private final Rows rows;
    private final Paperwork paperwork;

    public ChangeRows(Rows rows, Books books) {
        this.rows = rows;
        this.paperwork = new Paperwork(books);
    }

    @Override
    public Optional<MeterChange> find(UUID change) {
        return rows.read(query -> query.select().from(METER_CHANGE)
                .where(METER_CHANGE.ID.eq(change)).fetchOptional(ChangeColumns::change));
    }

    @Override
    public Optional<MeterChange> draft(String meterNumber) {
        return rows.read(query -> query.select().from(METER_CHANGE)
                .where(METER_CHANGE.OPEN_METER.eq(meterNumber))
                .fetchOptional(ChangeColumns::change));
    }

    @Override
    public List<MeterChange> drafts() {
        return rows.read(query -> query.select().from(METER_CHANGE)
                .where(METER_CHANGE.OPEN_METER.isNotNull()).orderBy(METER_CHANGE.BEGUN_AT)
                .fetch(ChangeColumns::change));
    }

    @Override
    public List<MeterChange> of(String account) {
        return rows.read(query -> query.select().from(METER_CHANGE)
                .where(METER_CHANGE.ACCOUNT.eq(account),
                        METER_CHANGE.STATE.eq(MeterChange.State.DONE.name()))
                .orderBy(METER_CHANGE.SEQUENCE.desc()).fetch(ChangeColumns::change));
    }

    @Override
    public Optional<Ratio> ratio(String meterNumber) {
        return rows.read(query -> query.select().from(METER)
                .where(METER.NUMBER.eq(meterNumber)).fetchOptional(row ->
                        new Ratio(row.get(METER.CT_RATIO), row.get(METER.PT_RATIO))));
    }

    @Override
    public Paperwork.Filed keep(MeterChange change, Actor actor, AuditEntry audit) {
        return paperwork.file(new ChangeKept(change), actor, audit);
    }
}
