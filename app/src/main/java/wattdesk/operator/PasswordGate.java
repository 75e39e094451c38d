package wattdesk.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import wattdesk.operator.StaffBook.Credentials;

/// Judges one try at a secret: the pause first, then the hash; failures are kept and noted.
final class PasswordGate {

    /// Longer names are cut before they reach a row.
    private static final int MOST_LOGIN = 64;
    private final StaffBook book;
    private final PasswordHashes hashes;
    private final InstantSource clock;
    private final Failures failures = new Failures();

    PasswordGate(StaffBook book, PasswordHashes hashes, InstantSource clock) {
        this.book = book;
        this.hashes = hashes;
        this.clock = clock;
    }

    /// What came of a try.
    sealed interface Verdict {
        record Right(Operator operator) implements Verdict {}

        record Wrong() implements Verdict {}

        record Wait(Duration left) implements Verdict {}
    }

    Verdict password(String login, char[] given) {
        return judge(login, given,
                book.find(login).filter(Credentials::active).map(Credentials::passwordHash));
    }

    Verdict recoveryCode(String login, char[] given) {
        char[] plain = RecoveryCode.plain(given);
        return judge(login, plain, book.find(login).flatMap(
                found -> Optional.ofNullable(found.recoveryHash())));
    }

    /// Unknown operators cost the same time and are throttled the same way.
    private synchronized Verdict judge(String login, char[] given, Optional<String> hash) {
        Throttle throttle = failures.of(row(login), book.throttle(row(login)));
        Throttle pc = failures.pc(book.throttle(StaffBook.PC));
        Duration left = Failures.left(throttle, pc, clock.instant());
        if (!left.isZero()) {
            return new Verdict.Wait(left);
        }
        boolean same = hashes.matches(given, hash.orElseGet(hashes::decoy));
        Optional<Credentials> who = book.find(login).filter(Credentials::active);
        if (same && hash.isPresent() && who.isPresent()) {
            return new Verdict.Right(who.get().operator());
        }
        Instant now = clock.instant();
        noteFailure(row(login), throttle.failedAgain(now), pc.failedAgain(now));
        return new Verdict.Wrong();
    }

    /// A failure that cannot be written is no reason to let anybody in, nor to fail loudly.
    private void noteFailure(String login, Throttle next, Throttle pc) {
        failures.failed(login, next, pc);
        StaffBook.Kept ignored = book.keep(
                new StaffStep.TryFailed(login, next, pc), Actor.SYSTEM,
                new AuditEntry("SIGN_IN_FAILED", login, "failures " + next.failures()));
    }

    /// The right person came in, and that is written: what failed before is forgotten.
    synchronized void cameIn(String login) {
        failures.forget(row(login));
    }

    private static String row(String login) {
        return login.length() <= MOST_LOGIN ? login : login.substring(0, MOST_LOGIN);
    }
}
