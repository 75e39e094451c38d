package wattdesk.operator.store;

import static wattdesk.store.generated.Tables.OPERATOR;
import static wattdesk.store.generated.Tables.SHIFT;
import static wattdesk.store.generated.Tables.SIGN_IN_FAILURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Books;
import wattdesk.ledger.Paperwork;
import wattdesk.ledger.TapeEvent;
import wattdesk.message.BookMessages;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Operator;
import wattdesk.operator.Operators;
import wattdesk.operator.Role;
import wattdesk.operator.StaffBook;
import wattdesk.operator.StaffStep;
import wattdesk.operator.Throttle;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Rows;

/// The staff in the database; steps go through the books.
public final class StaffRows implements StaffBook {

    private static final String LOGIN_TAKEN = "WD-5004";
    private final Rows rows;
    private final Paperwork paperwork;

    public StaffRows(Rows rows, Books books) {
        this.rows = rows;
        this.paperwork = new Paperwork(books);
    }

    @Override
    public List<Operator> active() {
        return rows.read(query -> query.select().from(OPERATOR).where(OPERATOR.ACTIVE)
                .orderBy(OPERATOR.LOGIN).fetch(StaffRows::operator));
    }

    @Override
    public List<Operators.Member> everybody() {
        return rows.read(query -> query.select().from(OPERATOR)
                .orderBy(OPERATOR.ACTIVE.desc(), OPERATOR.LOGIN).fetch(row ->
                        new Operators.Member(operator(row), row.get(OPERATOR.ACTIVE))));
    }

    @Override
    public Optional<Credentials> find(String login) {
        return rows.read(query -> query.select().from(OPERATOR).where(OPERATOR.LOGIN.eq(login))
                .fetchOptional(row -> new Credentials(operator(row),
                        row.get(OPERATOR.PASSWORD_HASH), row.get(OPERATOR.RECOVERY_HASH),
                        row.get(OPERATOR.ACTIVE))));
    }

    private static Operator operator(Record row) {
        return new Operator(row.get(OPERATOR.LOGIN), row.get(OPERATOR.DISPLAY_NAME),
                Role.valueOf(row.get(OPERATOR.ROLE)));
    }

    @Override
    public boolean isEmpty() {
        return rows.read(query -> !query.fetchExists(OPERATOR));
    }

    @Override
    public Throttle throttle(String login) {
        return rows.read(query -> query.select().from(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.LOGIN.eq(login))
                .fetchOptional(row -> new Throttle(row.get(SIGN_IN_FAILURE.FAILURES),
                        row.get(SIGN_IN_FAILURE.LAST_AT).toInstant())))
                .orElse(Throttle.NONE);
    }

    @Override
    public Optional<UUID> openShift(String login, BusinessDay day) {
        return rows.read(query -> query.select(SHIFT.ID).from(SHIFT)
                .where(SHIFT.OPERATOR.eq(login), SHIFT.BUSINESS_DAY.eq(day.date()),
                        SHIFT.CLOSED_AT.isNull())
                .orderBy(SHIFT.OPENED_AT.desc()).limit(1).fetchOptional(SHIFT.ID));
    }

    @Override
    public Kept keep(StaffStep step, Actor actor, AuditEntry audit) {
        StaffStep.NewShift opened =
                step instanceof StaffStep.CameIn cameIn ? cameIn.opened() : null;
        List<UUID> ending = opened == null ? List.of() : openShifts(opened.login());
        return switch (paperwork.file(
                new StaffMove(step, ending), actor, audit, tape(opened, ending))) {
            case Paperwork.Filed.Done() -> new Kept.Yes();
            case Paperwork.Filed.Stale(var found) ->
                new Kept.No(opened == null ? LOGIN_TAKEN : BookMessages.MOVED, found);
            case Paperwork.Filed.NotWritten(var code, var detail) -> new Kept.No(code, detail);
        };
    }

    private List<UUID> openShifts(String login) {
        return rows.read(query -> query.select(SHIFT.ID).from(SHIFT)
                .where(SHIFT.OPERATOR.eq(login), SHIFT.CLOSED_AT.isNull())
                .orderBy(SHIFT.OPENED_AT).fetch(SHIFT.ID));
    }

    private static List<TapeEvent> tape(
            StaffStep.@Nullable NewShift opened, List<UUID> ending) {
        List<TapeEvent> tape = new ArrayList<>();
        ending.forEach(id -> tape.add(TapeEvent.shift(TapeEvent.Type.SHIFT_CLOSED, id, 0)));
        if (opened != null) {
            tape.add(TapeEvent.shift(TapeEvent.Type.SHIFT_OPEN, opened.id(), 0));
        }
        return tape;
    }
}
