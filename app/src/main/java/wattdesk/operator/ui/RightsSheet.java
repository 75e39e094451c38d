package wattdesk.operator.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import wattdesk.message.Words;
import wattdesk.operator.Operators;
import wattdesk.operator.Role;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// What an operator may be, and whether the operator may sign in at all.
final class RightsSheet extends AskingSheet {

    private final Operators.Member member;
    private final Choice<Role> role;
    private final Choice<Boolean> active;

    RightsSheet(Words words, Operators.Member member, Runnable cancel,
            Consumer<RightsSheet> save) {
        super("rights-sheet", words.language());
        this.member = member;
        Form form = new Form();
        role = form.row(words.get("staff.role"), new Choice<>("rights-role",
                List.of(Role.values()), each -> StaffView.word(each, words)));
        role.setValue(member.operator().role());
        active = form.row(words.get("staff.access"), new Choice<>("rights-active",
                List.of(true, false),
                each -> words.get(each ? "staff.access.yes" : "staff.access.no")));
        active.setValue(member.active());
        Button back = Nodes.button("rights-cancel", words.get("approval.cancel"), "Esc", cancel);
        String name = member.operator().displayName();
        Button go = Nodes.mainButton("rights-save", words.get("rights.save", name),
                () -> save.accept(this));
        go.setDefaultButton(true);
        lay(words.get("rights.title", name),
                List.of(Nodes.paragraph(words.get("rights.words"), "muted"), form), back, go);
    }

    String login() {
        return member.operator().login();
    }

    boolean roleChanged() {
        return role.getValue() != member.operator().role();
    }

    boolean accessChanged() {
        return active.getValue() != member.active();
    }

    Role role() {
        return role.getValue();
    }

    boolean active() {
        return active.getValue();
    }

    @Override
    public Node first() {
        return role;
    }
}
