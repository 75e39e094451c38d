package wattdesk.operator;

import java.time.Duration;

/// The way in. Argon2id; failures are throttled per operator, kept in the database.
public interface SignIn {

    /// The array is wiped before this returns. Opens the operator's shift if none is open.
    Result signIn(String login, char[] password);

    /// Proves that a second person stands here, without changing who is signed in.
    Result prove(String login, char[] password);

    /// What came of a try.
    sealed interface Result {
        record In(Actor actor) implements Result {}

        /// Unknown operator and wrong password look alike.
        record Wrong() implements Result {}

        /// Too many failures; wait this long.
        record Wait(Duration left) implements Result {}
    }
}
