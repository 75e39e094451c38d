package wattdesk.customer.ui;

import javafx.scene.input.KeyCode;
import wattdesk.customer.AccountState;

/// What can be asked for on the page of an account, each with its key.
enum OrderKind {
    OPEN(KeyCode.O),
    TAKE_DEPOSIT(KeyCode.D),
    RETURN_DEPOSIT(KeyCode.B),
    SUSPEND(KeyCode.S),
    RESUME(KeyCode.S),
    TRANSFER(KeyCode.T),
    CLOSE(KeyCode.X);

    private final KeyCode key;

    OrderKind(KeyCode key) {
        this.key = key;
    }

    KeyCode key() {
        return key;
    }

    /// Whether it is offered there; the service judges it again.
    boolean fits(AccountState state) {
        return switch (this) {
            case OPEN -> state == AccountState.PRESET;
            case TAKE_DEPOSIT, RETURN_DEPOSIT, CLOSE -> state != AccountState.CLOSED;
            case SUSPEND, TRANSFER -> state == AccountState.OPEN;
            case RESUME -> state == AccountState.SUSPENDED;
        };
    }

    boolean hasReason() {
        return this != OPEN && this != TAKE_DEPOSIT;
    }

    boolean hasAmount() {
        return this == TAKE_DEPOSIT || this == RETURN_DEPOSIT;
    }

    /// Reads every meter for the last time.
    boolean ends() {
        return this == TRANSFER || this == CLOSE;
    }
}
