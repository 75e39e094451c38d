package wattdesk.operator;

import java.time.Duration;

/// What came of the recovery code.
public sealed interface Recovery {

    /// The new password holds; so does a new code, to be shown once.
    record Done(String newCode) implements Recovery {}

    /// Unknown operator, no code, wrong code: they look alike.
    record Wrong() implements Recovery {}

    record Wait(Duration left) implements Recovery {}

    record PasswordTooWeak() implements Recovery {}

    record NotWritten(String code, String detail) implements Recovery {}
}
