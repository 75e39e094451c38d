package wattdesk.operator.ui;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.ui.Form;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// A forgotten administrator's password: the printed code, and a new one.
final class RecoverySheet {

    private final Words words;
    private final TextField login;
    private final TextField code;
    private final NewPassword password;
    private final MessageBar message = new MessageBar();
    private final VBox root;

    RecoverySheet(Words words, String typedLogin, Runnable cancel, Consumer<RecoverySheet> go) {
        this.words = words;
        Form form = new Form();
        login = form.text("recover-login", words.get("login"),
                typedLogin.isBlank() ? "admin" : typedLogin);
        code = form.text("recover-code", words.get("recover.code"), "");
        password = new NewPassword(form, words);
        Form.chain(() -> go.accept(this), login, code, password.password, password.again);
        Button set = Nodes.button("recover-go", words.get("staff.change"), "Enter",
                () -> go.accept(this));
        set.getStyleClass().add("accent");
        Button back = Nodes.button("recover-cancel", words.get("approval.cancel"), "Esc", cancel);
        root = Nodes.column("sheet", Nodes.label(words.get("recover.title"), "title"),
                Nodes.paragraph(words.get("recover.hint")),
                Nodes.paragraph(words.get("staff.rule"), "muted"), form, message,
                Nodes.row("sheet-buttons", back, set));
        root.setId("recovery-sheet");
    }

    String login() {
        return login.getText().strip();
    }

    char[] code() {
        return code.getText().toCharArray();
    }

    boolean passwordsAgree() {
        return password.agree();
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
        return code;
    }
}
