package wattdesk.operator.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.ui.Form;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// A new operator, or a new password for one who is there.
final class PersonSheet {

    private final Words words;
    private final TextField login;
    private final TextField name;
    private final ComboBox<Role> role = new ComboBox<>();
    private final NewPassword password;
    private final MessageBar message = new MessageBar();
    private final VBox root;
    private final Node first;

    /// With somebody, only the password is asked for.
    PersonSheet(Words words, @Nullable Operator somebody, Runnable cancel,
            java.util.function.Consumer<PersonSheet> save) {
        this.words = words;
        Form form = new Form();
        login = form.text("staff-login", words.get("login"),
                somebody == null ? "" : somebody.login());
        name = form.text("staff-name", words.get("staff.name"),
                somebody == null ? "" : somebody.displayName());
        form.row(words.get("staff.role"), roles(somebody));
        for (Node fixed : new Node[] {login, name, role}) {
            fixed.setDisable(somebody != null);
        }
        password = new NewPassword(form, words);
        Form.chain(() -> save.accept(this), login, name, password.password, password.again);
        Button go = Nodes.button("staff-save", words.get("staff.save"), "Enter",
                () -> save.accept(this));
        go.getStyleClass().add("accent");
        Button back = Nodes.button("staff-cancel", words.get("approval.cancel"), "Esc", cancel);
        String title = words.get(somebody == null ? "staff.add" : "staff.change");
        root = Nodes.column("sheet", Nodes.label(title, "title"),
                Nodes.paragraph(words.get("staff.rule"), "muted"), form, message,
                Nodes.row("sheet-buttons", back, go));
        root.setId("person-sheet");
        first = somebody == null ? login : password.password;
    }

    private ComboBox<Role> roles(@Nullable Operator somebody) {
        role.setId("staff-role");
        role.getItems().setAll(Role.values());
        role.setValue(somebody == null ? Role.CASHIER : somebody.role());
        role.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Role value) {
                return value == null ? "" : StaffView.word(value, words);
            }

            @Override
            public Role fromString(String text) {
                return Role.CASHIER;
            }
        });
        return role;
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

    void busy(boolean busy) {
        root.setDisable(busy);
    }

    void say(Message said) {
        message.show(said.in(words.language()), Tone.ATTENTION);
    }

    VBox root() {
        return root;
    }

    Node first() {
        return first;
    }
}
