package wattdesk.board.ui;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import wattdesk.board.Chip;
import wattdesk.board.Sign;

/// The shape of every state, so that no state is told by its colour alone. The three levels fill
/// up as the balance runs out.
final class SignShapes {

    static final Ikon OFFLINE = MaterialDesignL.LINK_OFF;
    static final Ikon PENDING = MaterialDesignP.PROGRESS_CLOCK;

    private SignShapes() {}

    static Ikon of(Sign sign) {
        return switch (sign) {
            case NORMAL -> MaterialDesignC.CHECKBOX_BLANK_OUTLINE;
            case LOW_ONE -> MaterialDesignC.CIRCLE_SLICE_2;
            case LOW_TWO -> MaterialDesignC.CIRCLE_SLICE_4;
            case LOW_THREE -> MaterialDesignC.CIRCLE_SLICE_6;
            case OVERDRAWN -> MaterialDesignM.MINUS_CIRCLE;
            case CUT -> MaterialDesignC.CLOSE_BOX;
            case KEEP_POWER -> MaterialDesignS.SHIELD;
            case UNREAD -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
            case SUSPENDED -> MaterialDesignP.PAUSE_CIRCLE;
            case PRESET -> MaterialDesignC.CLOCK_OUTLINE;
            case VACANT -> MaterialDesignC.CIRCLE_SMALL;
        };
    }

    static Ikon of(Chip chip) {
        Sign sign = chip.sign();
        if (sign != null) {
            return of(sign);
        }
        return switch (chip) {
            case OFFLINE -> OFFLINE;
            case PENDING -> PENDING;
            case ALL, NORMAL, LOW_ONE, LOW_TWO, LOW_THREE, OVERDRAWN, CUT, KEEP_POWER, UNREAD,
                SUSPENDED, PRESET, VACANT -> MaterialDesignH.HOME_OUTLINE;
        };
    }

    static String glyph(Ikon shape) {
        return Character.toString(shape.getCode());
    }
}
