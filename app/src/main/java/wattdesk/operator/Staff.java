package wattdesk.operator;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wattdesk.operator.StaffBook.Kept;

/// Who works here: the first administrator, those who join, new passwords.
public final class Staff implements Operators, Founding {

    private final StaffBook book;
    private final PasswordHashes hashes;
    private final InstantSource clock;

    public Staff(StaffBook book, PasswordHashes hashes, InstantSource clock) {
        this.book = book;
        this.hashes = hashes;
        this.clock = clock;
    }

    @Override
    public List<Operator> active() {
        return book.active();
    }

    @Override
    public List<Member> everybody() {
        return book.everybody();
    }

    @Override
    public synchronized Added setActive(String login, boolean active, Actor actor) {
        return change(login, actor, was -> was.active() == active ? null : new Step(
                new StaffStep.AccessSet(login, active), active || !last(was),
                active ? "OPERATOR_REACTIVATED" : "OPERATOR_DEACTIVATED", ""));
    }

    @Override
    public synchronized Added setRole(String login, Role role, Actor actor) {
        return change(login, actor, was -> was.operator().role() == role ? null : new Step(
                new StaffStep.RoleSet(login, role), !last(was),
                "OPERATOR_ROLE_CHANGED", was.operator().role() + " to " + role));
    }

    /// A step with its audit; not allowed where it would leave no administrator.
    private record Step(StaffStep step, boolean allowed, String action, String detail) {}

    private Added change(String login, Actor actor, Function<Member, @Nullable Step> wanted) {
        if (!actor.operator().may(Permission.MANAGE_OPERATORS)) {
            return new Added.NotPermitted();
        }
        Optional<Member> was = book.everybody().stream()
                .filter(member -> member.operator().login().equals(login)).findFirst();
        if (was.isEmpty()) {
            return new Added.NoSuchOperator(login);
        }
        Step step = wanted.apply(was.get());
        if (step == null) {
            return new Added.Ok();
        }
        return step.allowed()
                ? keep(step.step(), actor, new AuditEntry(step.action(), login, step.detail()))
                : new Added.LastAdministrator(login);
    }

    private boolean last(Member member) {
        return member.active() && member.operator().role() == Role.ADMINISTRATOR
                && book.active().stream()
                        .filter(each -> each.role() == Role.ADMINISTRATOR).count() == 1;
    }

    @Override
    public Founding.Result found(Operator administrator, char[] password) {
        if (administrator.role() != Role.ADMINISTRATOR) {
            throw new IllegalArgumentException("the first operator is an administrator");
        }
        try {
            if (!book.isEmpty()) {
                return new Founding.Result.AlreadyFounded();
            }
            return PasswordRule.accepts(password) ? founded(administrator, password)
                    : new Founding.Result.PasswordTooWeak();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Founding.Result founded(Operator administrator, char[] password) {
        String code = RecoveryCode.make();
        StaffStep step = new StaffStep.Joined(administrator, hashes.hash(password),
                hashes.hash(RecoveryCode.plain(code.toCharArray())), clock.instant());
        AuditEntry audit = new AuditEntry("STATION_FOUNDED", administrator.login(), "");
        return switch (book.keep(step, Actor.SYSTEM, audit)) {
            case Kept.Yes() -> new Founding.Result.Founded(code);
            case Kept.No(var why, var detail) -> new Founding.Result.NotWritten(why, detail);
        };
    }

    @Override
    public Added add(Operator operator, char[] password, Actor actor) {
        try {
            if (!actor.operator().may(Permission.MANAGE_OPERATORS)) {
                return new Added.NotPermitted();
            }
            if (operator.login().equals(Operator.SYSTEM.login())
                    || book.find(operator.login()).isPresent()) {
                return new Added.LoginTaken();
            }
            return PasswordRule.accepts(password) ? join(operator, password, actor)
                    : new Added.PasswordTooWeak();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Added join(Operator operator, char[] password, Actor actor) {
        StaffStep step = new StaffStep.Joined(
                operator, hashes.hash(password), null, clock.instant());
        return keep(step, actor, new AuditEntry(
                "OPERATOR_ADDED", operator.login(), operator.role().name()));
    }

    @Override
    public Added changePassword(String login, char[] password, Actor actor) {
        try {
            boolean own = actor.operator().login().equals(login);
            boolean allowed = own || actor.operator().may(Permission.MANAGE_OPERATORS);
            if (!allowed || book.find(login).isEmpty()) {
                return new Added.NotPermitted();
            }
            if (!PasswordRule.accepts(password)) {
                return new Added.PasswordTooWeak();
            }
            return keep(new StaffStep.PasswordSet(login, hashes.hash(password)), actor,
                    new AuditEntry("PASSWORD_CHANGED", login, own ? "own" : "by administrator"));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Added keep(StaffStep step, Actor actor, AuditEntry audit) {
        return switch (book.keep(step, actor, audit)) {
            case Kept.Yes() -> new Added.Ok();
            case Kept.No(var code, var detail) -> new Added.NotWritten(code, detail);
        };
    }
}
