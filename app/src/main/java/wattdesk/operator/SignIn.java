package wattdesk.operator;

import java.time.Duration;

/// The way in. Argon2id; failures are throttled per operator, kept in the database.
public interface SignIn {

    /// The array is wiped before this returns. Opens the operator's shift if none is open.
    Result signIn(String login, char[] password);

    /// Proves that a second person stands here, without changing who is signed in.
    Result prove(String login, char[] password);

    /// Notes in the audit log that the operator left the window.
    void signOut(Actor actor);

    /// Sets a new password for who holds the printed recovery code. Both arrays are wiped; the code
    /// is used up, a new one takes its place.
    Recovery recover(String login, char[] code, char[] password);

    /// What came of a try.
    sealed interface Result {
        record In(Actor actor) implements Result {}

        /// Unknown operator and wrong password look alike.
        record Wrong() implements Result {}

        /// Too many failures; wait this long.
        record Wait(Duration left) implements Result {}

        /// The password was right, but nothing could be written: nobody is signed in.
        record NotWritten(String code, String detail) implements Result {}
    }
}
