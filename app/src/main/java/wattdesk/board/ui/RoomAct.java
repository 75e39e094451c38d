package wattdesk.board.ui;

import javafx.scene.input.KeyCode;
import wattdesk.remote.Operation;

/// One act at the right of a page: its button, its key with Alt, what it does.
record RoomAct(String id, String word, KeyCode key, Runnable run) {

    /// Letters of operations; a meter has a valve or a relay, never both.
    static KeyCode key(Operation operation) {
        return switch (operation) {
            case TRIP -> KeyCode.T;
            case CLOSE -> KeyCode.C;
            case PERMIT_CLOSE -> KeyCode.Y;
            case KEEP_POWER -> KeyCode.K;
            case END_KEEP_POWER -> KeyCode.E;
            case AUTOMATIC -> KeyCode.A;
            case VALVE_OPEN -> KeyCode.O;
            case VALVE_CLOSE -> KeyCode.V;
            case CLOCK -> KeyCode.U;
            case LIMITS -> KeyCode.L;
            case OPEN_ACCOUNT -> KeyCode.N;
        };
    }
}
