package wattdesk.remote.store;

import static wattdesk.store.generated.Tables.REMOTE_FACT;
import static wattdesk.store.generated.Tables.REMOTE_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Books;
import wattdesk.ledger.Paperwork;
import wattdesk.metering.ControlFact;
import wattdesk.metering.FrameLine;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.quantity.BusinessDay;
import wattdesk.remote.RemoteBook;
import wattdesk.remote.RemoteOrder;
import wattdesk.store.Rows;
import wattdesk.store.StaleMove;

/// Orders in the database. Every step that counts goes through the books and into the audit chain;
/// looks that told nothing new are noted beside them.
public final class RemoteRows implements RemoteBook {

    private final Rows rows;
    private final Paperwork paperwork;

    public RemoteRows(Rows rows, Books books) {
        this.rows = rows;
        this.paperwork = new Paperwork(books);
    }

    @Override
    public Paperwork.Filed order(RemoteOrder order, Actor actor) {
        return paperwork.file(new RemoteOrdered(order), actor, new AuditEntry("REMOTE_ORDERED",
                order.meter(), "order=" + order.id() + " operation=" + order.operation()
                        + " terms=" + order.terms().text() + " room=" + order.room()
                        + " reason=" + order.reason()));
    }

    @Override
    public Paperwork.Filed step(RemoteOrder from, RemoteOrder to, List<ControlFact> facts,
            List<FrameLine> frames, @Nullable RemoteOrder duty, Actor actor) {
        return paperwork.file(new RemoteStepped(from, to, facts, frames, duty), actor,
                new AuditEntry("REMOTE_" + to.state().name(), to.meter(),
                        "order=" + to.id() + " operation=" + to.operation()
                                + (duty == null ? "" : " duty=" + duty.id())));
    }

    @Override
    public boolean later(RemoteOrder from, RemoteOrder to) {
        try {
            return rows.write(transaction -> {
                RemoteRow.move(transaction, from, to);
                return true;
            });
        } catch (StaleMove e) {
            return false;
        }
    }

    @Override
    public Optional<RemoteOrder> find(UUID order) {
        return rows.read(query -> query.selectFrom(REMOTE_ORDER)
                .where(REMOTE_ORDER.ID.eq(order)).fetchOptional(RemoteRow::of));
    }

    @Override
    public List<ControlFact> facts(UUID order) {
        return rows.read(query -> query.selectFrom(REMOTE_FACT)
                .where(REMOTE_FACT.REMOTE_ORDER.eq(order)).orderBy(REMOTE_FACT.FACT_NUMBER)
                .fetch(row -> new ControlFact(row.getItem(), row.getShownBefore(),
                        row.getAsked(), row.getShownAfter())));
    }

    @Override
    public Optional<RemoteOrder> openAt(String meter) {
        return rows.read(query -> query.selectFrom(REMOTE_ORDER)
                .where(REMOTE_ORDER.OPEN_METER.eq(meter)).fetchOptional(RemoteRow::of));
    }

    @Override
    public List<RemoteOrder> open() {
        return rows.read(query -> query.selectFrom(REMOTE_ORDER)
                .where(REMOTE_ORDER.OPEN_METER.isNotNull()).orderBy(REMOTE_ORDER.ASKED_AT)
                .fetch(RemoteRow::of));
    }

    @Override
    public List<RemoteOrder> due(Instant now) {
        return rows.read(query -> query.selectFrom(REMOTE_ORDER)
                .where(REMOTE_ORDER.OPEN_METER.isNotNull(),
                        REMOTE_ORDER.DUE_AT.le(BusinessDay.wallClock(now)))
                .orderBy(REMOTE_ORDER.ASKED_AT).fetch(RemoteRow::of));
    }

    @Override
    public List<RemoteOrder> last(String meter, int most) {
        return rows.read(query -> query.selectFrom(REMOTE_ORDER)
                .where(REMOTE_ORDER.METER_NUMBER.eq(meter))
                .orderBy(REMOTE_ORDER.ASKED_AT.desc(), REMOTE_ORDER.CHANGED_AT.desc())
                .limit(most).fetch(RemoteRow::of));
    }
}
