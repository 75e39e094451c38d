package wattdesk.operator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.operator.StaffBook.Kept;
import wattdesk.quantity.BusinessDay;

/// Signing in, proving a second person, signing out, the recovery code.
public final class FrontDoor implements SignIn {

    /// Tape and database disagree: no shift begins, but people must get in to look and decide.
    private static final String MONEY_STOPPED = "WD-4020";

    private final StaffBook book;
    private final PasswordHashes hashes;
    private final InstantSource clock;
    private final PasswordGate gate;

    public FrontDoor(StaffBook book, PasswordHashes hashes, InstantSource clock) {
        this.book = book;
        this.hashes = hashes;
        this.clock = clock;
        this.gate = new PasswordGate(book, hashes, clock);
    }

    @Override
    public Result signIn(String login, char[] password) {
        return switch (tried(login, password)) {
            case PasswordGate.Verdict.Wrong() -> new Result.Wrong();
            case PasswordGate.Verdict.Wait(var left) -> new Result.Wait(left);
            case PasswordGate.Verdict.Right(var operator) -> comeIn(operator);
        };
    }

    @Override
    public Result prove(String login, char[] password) {
        return switch (tried(login, password)) {
            case PasswordGate.Verdict.Wrong() -> new Result.Wrong();
            case PasswordGate.Verdict.Wait(var left) -> new Result.Wait(left);
            case PasswordGate.Verdict.Right(var operator) -> proved(operator);
        };
    }

    private PasswordGate.Verdict tried(String login, char[] password) {
        try {
            return gate.password(login, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Result comeIn(Operator operator) {
        Instant now = clock.instant();
        BusinessDay day = BusinessDay.of(now);
        Optional<UUID> open = book.openShift(operator.login(), day);
        if (open.isPresent()) {
            return enter(new Actor(operator, open.get(), day), null, "SIGNED_IN");
        }
        UUID made = UUID.randomUUID();
        Result result = enter(new Actor(operator, made, day),
                new StaffStep.NewShift(made, operator.login(), now, day), "SIGNED_IN");
        return result instanceof Result.NotWritten(var code, var _) && code.equals(MONEY_STOPPED)
                ? enter(new Actor(operator, null), null, "SIGNED_IN") : result;
    }

    private Result proved(Operator operator) {
        BusinessDay day = BusinessDay.of(clock.instant());
        Actor actor = book.openShift(operator.login(), day)
                .map(shift -> new Actor(operator, shift, day))
                .orElseGet(() -> new Actor(operator, null));
        return enter(actor, null, "PROVED");
    }

    private Result enter(Actor actor, StaffStep.@Nullable NewShift opened, String action) {
        String login = actor.operator().login();
        AuditEntry audit = new AuditEntry(action, login,
                opened == null ? "" : "shift opened, float 0.00");
        return switch (book.keep(new StaffStep.CameIn(login, opened), actor, audit)) {
            case Kept.Yes() -> {
                gate.cameIn(login);
                yield new Result.In(actor);
            }
            case Kept.No(var code, var detail) -> new Result.NotWritten(code, detail);
        };
    }

    @Override
    public void signOut(Actor actor) {
        String login = actor.operator().login();
        Kept ignored = book.keep(
                new StaffStep.Left(login), actor, new AuditEntry("SIGNED_OUT", login, ""));
    }

    @Override
    public Recovery recover(String login, char[] code, char[] password) {
        try {
            if (!PasswordRule.accepts(password)) {
                return new Recovery.PasswordTooWeak();
            }
            return switch (gate.recoveryCode(login, code)) {
                case PasswordGate.Verdict.Wrong() -> new Recovery.Wrong();
                case PasswordGate.Verdict.Wait(var left) -> new Recovery.Wait(left);
                case PasswordGate.Verdict.Right(var operator) -> renew(operator, password);
            };
        } finally {
            Arrays.fill(code, '\0');
            Arrays.fill(password, '\0');
        }
    }

    private Recovery renew(Operator operator, char[] password) {
        String newCode = RecoveryCode.make();
        StaffStep step = new StaffStep.Recovered(operator.login(), hashes.hash(password),
                hashes.hash(RecoveryCode.plain(newCode.toCharArray())));
        AuditEntry audit = new AuditEntry("RECOVERY_CODE_USED", operator.login(), "");
        return switch (book.keep(step, new Actor(operator, null), audit)) {
            case Kept.Yes() -> new Recovery.Done(newCode);
            case Kept.No(var why, var detail) -> new Recovery.NotWritten(why, detail);
        };
    }
}
