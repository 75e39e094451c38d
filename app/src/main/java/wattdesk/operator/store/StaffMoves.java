package wattdesk.operator.store;

import static wattdesk.store.generated.Tables.OPERATOR;
import static wattdesk.store.generated.Tables.SIGN_IN_FAILURE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.operator.Role;
import wattdesk.operator.StaffBook;
import wattdesk.operator.StaffStep;
import wattdesk.operator.Throttle;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Writes the steps of the staff.
public final class StaffMoves implements MoveWriter<StaffMove> {

    @Override
    public Class<StaffMove> kind() {
        return StaffMove.class;
    }

    @Override
    public void write(DSLContext transaction, StaffMove move, Stamp stamp) {
        switch (move.step()) {
            case StaffStep.Joined joined -> join(transaction, joined);
            case StaffStep.PasswordSet(var login, var hash) -> one(transaction.update(OPERATOR)
                    .set(OPERATOR.PASSWORD_HASH, hash).where(OPERATOR.LOGIN.eq(login)).execute());
            case StaffStep.Recovered(var login, var hash, var code) -> one(
                    transaction.update(OPERATOR).set(OPERATOR.PASSWORD_HASH, hash)
                            .set(OPERATOR.RECOVERY_HASH, code)
                            .where(OPERATOR.LOGIN.eq(login)).execute());
            case StaffStep.TryFailed(var login, var throttle, var pc) -> {
                throttle(transaction, login, throttle);
                throttle(transaction, StaffBook.PC, pc);
            }
            case StaffStep.RoleSet(var login, var role) -> {
                one(transaction.update(OPERATOR).set(OPERATOR.ROLE, role.name())
                        .where(OPERATOR.LOGIN.eq(login)).execute());
                requireAdministrator(transaction);
            }
            case StaffStep.AccessSet(var login, var active) -> {
                one(transaction.update(OPERATOR).set(OPERATOR.ACTIVE, active)
                        .where(OPERATOR.LOGIN.eq(login)).execute());
                requireAdministrator(transaction);
            }
            case StaffStep.CameIn cameIn -> comeIn(transaction, cameIn, move.ending());
            case StaffStep.Left _ -> { }
        }
    }

    /// A station without one could never be managed again.
    private static void requireAdministrator(DSLContext transaction) {
        if (!transaction.fetchExists(OPERATOR, OPERATOR.ACTIVE.isTrue(),
                OPERATOR.ROLE.eq(Role.ADMINISTRATOR.name()))) {
            throw new StaleMove("no administrator left");
        }
    }

    private static void join(DSLContext transaction, StaffStep.Joined joined) {
        String login = joined.operator().login();
        if (transaction.fetchExists(OPERATOR, OPERATOR.LOGIN.eq(login))) {
            throw new StaleMove("login " + login);
        }
        one(transaction.insertInto(OPERATOR)
                .columns(OPERATOR.LOGIN, OPERATOR.DISPLAY_NAME, OPERATOR.ROLE,
                        OPERATOR.PASSWORD_HASH, OPERATOR.RECOVERY_HASH, OPERATOR.ACTIVE,
                        OPERATOR.CREATED_AT)
                .values(login, joined.operator().displayName(), joined.operator().role().name(),
                        joined.passwordHash(), joined.recoveryHash(), true,
                        BusinessDay.wallClock(joined.at()))
                .execute());
    }

    private static void throttle(DSLContext transaction, String login, Throttle throttle) {
        OffsetDateTime at = BusinessDay.wallClock(throttle.lastAt());
        int changed = transaction.update(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.FAILURES, throttle.failures())
                .set(SIGN_IN_FAILURE.LAST_AT, at)
                .where(SIGN_IN_FAILURE.LOGIN.eq(login)).execute();
        if (changed == 0) {
            one(transaction.insertInto(SIGN_IN_FAILURE)
                    .columns(SIGN_IN_FAILURE.LOGIN, SIGN_IN_FAILURE.FAILURES,
                            SIGN_IN_FAILURE.LAST_AT)
                    .values(login, throttle.failures(), at).execute());
        }
    }

    /// A new shift ends the ones of earlier days: an operator has one drawer at a time.
    private static void comeIn(
            DSLContext transaction, StaffStep.CameIn cameIn, List<UUID> ending) {
        int _ = transaction.update(SIGN_IN_FAILURE).set(SIGN_IN_FAILURE.FAILURES, 0)
                .where(SIGN_IN_FAILURE.LOGIN.in(cameIn.login(), StaffBook.PC)).execute();
        StaffStep.NewShift opened = cameIn.opened();
        if (opened != null) {
            ShiftRows.end(transaction, ending, opened.at());
            if (ShiftRows.anyOpen(transaction, opened.login())) {
                throw new StaleMove("another shift of " + opened.login());
            }
            ShiftRows.open(transaction, opened.id(), opened.login(), opened.at(), opened.day(), 0);
        }
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new StaleMove(rows + " rows");
        }
    }
}
