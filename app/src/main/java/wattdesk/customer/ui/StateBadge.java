package wattdesk.customer.ui;

import javafx.scene.Node;
import wattdesk.customer.AccountState;
import wattdesk.customer.PlanWords;
import wattdesk.message.Language;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The state of an account as a shape and a word.
final class StateBadge {
    private StateBadge() {}

    static Tone tone(AccountState state) {
        return switch (state) {
            case PRESET -> Tone.WAITING;
            case OPEN -> Tone.GOOD;
            case SUSPENDED -> Tone.ATTENTION;
            case CLOSED -> Tone.NEUTRAL;
        };
    }

    static Node of(AccountState state, Language language) {
        return Nodes.row("state-badge", Icons.of(tone(state)),
                Nodes.firm(Nodes.named("account-state", new PlanWords(language).state(state))));
    }
}
