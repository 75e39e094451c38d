package wattdesk.operator.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Operator;
import wattdesk.operator.Operators;
import wattdesk.operator.Role;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The operators of the station, one below the other.
final class StaffView {

    private final Words words;
    private final Consumer<Operator> change;
    private final Consumer<Operators.Member> rights;
    private final VBox list = Nodes.column("findings");
    private final MessageBar message = new MessageBar();
    private final VBox root;

    StaffView(Words words, Runnable add, Consumer<Operator> change,
            Consumer<Operators.Member> rights) {
        this.words = words;
        this.change = change;
        this.rights = rights;
        list.setId("staff");
        Button more = Nodes.button("staff-add", words.get("staff.add"), "Alt+N", add);
        root = Nodes.column("card", Nodes.label(words.get("staff.title"), "title"), list, message,
                Nodes.row("sheet-buttons", more));
    }

    static String word(Role role, Words words) {
        return words.get("role." + role.name().toLowerCase(Locale.ROOT));
    }

    void show(List<Operators.Member> members) {
        list.getChildren().setAll(members.stream().map(this::line).toList());
    }

    private Node line(Operators.Member member) {
        Operator operator = member.operator();
        Button may = Nodes.button("staff-rights-" + operator.login(), words.get("staff.rights"),
                "", () -> rights.accept(member));
        Button set = Nodes.button("staff-password-" + operator.login(),
                words.get("staff.change"), "", () -> change.accept(operator));
        may.setMinWidth(Region.USE_PREF_SIZE);
        set.setMinWidth(Region.USE_PREF_SIZE);
        return Nodes.row("finding", Nodes.firm(Nodes.label(operator.login())),
                Nodes.label(operator.displayName()),
                Nodes.label(member.active() ? word(operator.role(), words)
                        : words.get("staff.gone"), "muted"), Nodes.spring(), may, set);
    }

    void say(Message said) {
        message.show(said.in(words.language()), Tone.GOOD);
    }

    Region root() {
        return root;
    }
}
