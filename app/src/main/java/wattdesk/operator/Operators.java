package wattdesk.operator;

import java.util.List;

/// The people of the station.
public interface Operators {

    List<Operator> active();

    /// Also those who may not sign in any more.
    List<Member> everybody();

    /// Somebody with a login; one that is not active can neither sign in nor approve.
    record Member(Operator operator, boolean active) {}

    /// Lets somebody sign in, or no more. Never the last administrator.
    Added setActive(String login, boolean active, Actor actor);

    /// Holds from the next sign-in on. Never the last administrator.
    Added setRole(String login, Role role, Actor actor);

    Added add(Operator operator, char[] password, Actor actor);

    Added changePassword(String login, char[] password, Actor actor);

    /// What came of it.
    sealed interface Added {
        record Ok() implements Added {}

        record NotPermitted() implements Added {}

        record LoginTaken() implements Added {}

        record NoSuchOperator(String login) implements Added {}

        /// Nobody would be left to manage the station.
        record LastAdministrator(String login) implements Added {}

        /// Shorter than 12 characters and no phrase.
        record PasswordTooWeak() implements Added {}

        record NotWritten(String code, String detail) implements Added {}
    }
}
