package wattdesk.shell;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import wattdesk.operator.Operator;
import wattdesk.operator.Permission;

/// The places of the window, in the order of the rail.
enum PlaceId {
    /// In the rail only while the station is new.
    START(KeyCode.F1, Permission.MANAGE_PREMISES),
    COUNTER(KeyCode.F2, Permission.SELL),
    ROOMS(KeyCode.F3, Permission.SELL),
    PENDING(KeyCode.F9, Permission.SELL),
    RECEIPTS(KeyCode.F8, Permission.REPRINT),
    ACCOUNTS(KeyCode.F4, Permission.SERVE_ACCOUNTS),
    BILLS(KeyCode.F5, Permission.SELL),
    TARIFFS(KeyCode.F11, Permission.APPROVE),
    SETTINGS(KeyCode.F10, Permission.SELL);

    final KeyCode key;
    private final Permission permission;

    PlaceId(KeyCode key, Permission permission) {
        this.key = key;
        this.permission = permission;
    }

    Ikon icon() {
        return switch (this) {
            case START -> MaterialDesignF.FLAG_OUTLINE;
            case COUNTER -> MaterialDesignL.LIGHTNING_BOLT;
            case ROOMS -> MaterialDesignV.VIEW_GRID_OUTLINE;
            case PENDING -> MaterialDesignP.PROGRESS_CLOCK;
            case RECEIPTS -> MaterialDesignF.FILE_DOCUMENT_OUTLINE;
            case ACCOUNTS -> MaterialDesignA.ACCOUNT_MULTIPLE;
            case BILLS -> MaterialDesignC.CALENDAR_CHECK;
            case TARIFFS -> MaterialDesignC.CURRENCY_CNY;
            case SETTINGS -> MaterialDesignC.COG;
        };
    }

    boolean mayUse(Operator operator) {
        return operator.may(permission);
    }

    String word() {
        return "place." + name().toLowerCase(Locale.ROOT);
    }
}
