package wattdesk.operator;

import java.util.List;

/// The people of the station.
public interface Operators {

    List<Operator> active();

    Added add(Operator operator, char[] password, Actor actor);

    Added changePassword(String login, char[] password, Actor actor);

    /// What came of it.
    sealed interface Added {
        record Ok() implements Added {}

        record NotPermitted() implements Added {}

        record LoginTaken() implements Added {}

        /// Shorter than 12 characters and no phrase.
        record PasswordTooWeak() implements Added {}

        record NotWritten(String code, String detail) implements Added {}
    }
}
