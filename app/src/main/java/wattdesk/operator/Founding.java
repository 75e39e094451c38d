package wattdesk.operator;

/// The first administrator of a new station.
public interface Founding {

    /// Works once, while there is no operator at all. The array is wiped.
    Result found(Operator administrator, char[] password);

    /// What came of it.
    sealed interface Result {
        /// To be shown or printed once; only its hash is kept.
        record Founded(String recoveryCode) implements Result {}

        record AlreadyFounded() implements Result {}

        record PasswordTooWeak() implements Result {}

        record NotWritten(String code, String detail) implements Result {}
    }
}
