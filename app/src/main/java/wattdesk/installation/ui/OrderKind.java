package wattdesk.installation.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import wattdesk.installation.Device;

/// What can be asked for meters outside a guided change, each with its key.
enum OrderKind {
    HANG(KeyCode.N),
    VERIFY(KeyCode.V),
    RATIO(KeyCode.R),
    MOVE(KeyCode.M),
    TAKE_OFF(KeyCode.T),
    SHELVE(KeyCode.S),
    ADD_RANGE(KeyCode.A);

    private final KeyCode key;

    OrderKind(KeyCode key) {
        this.key = key;
    }

    KeyCode key() {
        return key;
    }

    /// Another meter hangs from its account; stock and ranges belong to the whole station.
    boolean shownFor(boolean account) {
        return switch (this) {
            case HANG -> account;
            case SHELVE, ADD_RANGE -> !account;
            case VERIFY, RATIO, MOVE, TAKE_OFF -> true;
        };
    }

    boolean needsRow() {
        return this != HANG && this != ADD_RANGE;
    }

    /// Whether it can be asked for these; the service judges it again.
    boolean fits(List<DeviceRow> rows) {
        return switch (this) {
            case HANG, ADD_RANGE -> true;
            case VERIFY -> !rows.isEmpty();
            case RATIO, MOVE, TAKE_OFF ->
                rows.size() == 1 && rows.getFirst().device().account() != null;
            case SHELVE -> rows.size() == 1 && rows.getFirst().device().account() == null
                    && rows.getFirst().device().state() != Device.State.RETIRED;
        };
    }

    boolean hasRegisters() {
        return this == RATIO || this == MOVE || this == TAKE_OFF;
    }

    boolean hasReason() {
        return this != ADD_RANGE;
    }
}
