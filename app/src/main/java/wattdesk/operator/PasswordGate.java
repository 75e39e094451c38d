package wattdesk.operator;

import java.time.Duration;
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
        Throttle throttle = book.throttle(row(login));
        Duration left = throttle.left(clock.instant());
        if (!left.isZero()) {
            return new Verdict.Wait(left);
        }
        boolean same = hashes.matches(given, hash.orElseGet(hashes::decoy));
        Optional<Credentials> who = book.find(login).filter(Credentials::active);
        if (same && hash.isPresent() && who.isPresent()) {
            return new Verdict.Right(who.get().operator());
        }
        Throttle next = throttle.failedAgain(clock.instant());
        noteFailure(row(login), next);
        return new Verdict.Wrong();
    }

    /// A failure that cannot be written is no reason to let anybody in, nor to fail loudly.
    private void noteFailure(String login, Throttle next) {
        StaffBook.Kept ignored = book.keep(new StaffStep.TryFailed(login, next), Actor.SYSTEM,
                new AuditEntry("SIGN_IN_FAILED", login, "failures " + next.failures()));
    }

    private static String row(String login) {
        return login.length() <= MOST_LOGIN ? login : login.substring(0, MOST_LOGIN);
    }
}
