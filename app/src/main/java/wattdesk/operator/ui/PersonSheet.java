package wattdesk.operator.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// A new operator, or a new password for one who is there.
final class PersonSheet extends AskingSheet {

    private final TextField login;
    private final TextField name;
    private final Choice<Role> role;
    private final NewPassword password;
    private final Node first;

    /// With somebody, only the password is asked for.
    PersonSheet(Words words, @Nullable Operator somebody, Runnable cancel,
            Consumer<PersonSheet> save) {
        super("person-sheet", words.language());
        Form form = new Form();
        login = form.text("staff-login", words.get("login"),
                somebody == null ? "" : somebody.login());
        name = form.text("staff-name", words.get("staff.name"),
                somebody == null ? "" : somebody.displayName());
        role = form.row(words.get("staff.role"), new Choice<>("staff-role",
                List.of(Role.values()), each -> StaffView.word(each, words)));
        role.setValue(somebody == null ? Role.CASHIER : somebody.role());
        for (Node fixed : new Node[] {login, name, role}) {
            fixed.setDisable(somebody != null);
        }
        password = new NewPassword(form, words);
        Form.chain(() -> save.accept(this), login, name, role,
                password.password, password.again);
        Button go = Nodes.mainButton("staff-save", words.get("staff.save"),
                () -> save.accept(this));
        Button back = Nodes.button("staff-cancel", words.get("approval.cancel"), "Esc", cancel);
        String title = words.get(somebody == null ? "staff.add" : "staff.change");
        lay(title, List.of(Nodes.paragraph(words.get("staff.rule"), "muted"), form), back, go);
        first = somebody == null ? login : password.password;
    }

    void propose(Role wanted) {
        role.setValue(wanted);
    }

    boolean isComplete() {
        return !login.getText().isBlank() && !name.getText().isBlank();
    }

    boolean passwordsAgree() {
        return password.agree();
    }

    Operator operator() {
        return new Operator(login.getText().strip(), name.getText().strip(), role.getValue());
    }

    char[] takePassword() {
        return password.take();
    }

    @Override
    public Node first() {
        return first;
    }
}
