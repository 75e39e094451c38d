package wattdesk.operator.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// A forgotten administrator's password: the printed code, and a new one.
final class RecoverySheet extends AskingSheet {

    private final TextField login;
    private final TextField code;
    private final NewPassword password;

    RecoverySheet(Words words, String typedLogin, Runnable cancel, Consumer<RecoverySheet> go) {
        super("recovery-sheet", words.language());
        Form form = new Form();
        login = form.text("recover-login", words.get("login"),
                typedLogin.isBlank() ? "admin" : typedLogin);
        code = form.text("recover-code", words.get("recover.code"), "");
        password = new NewPassword(form, words);
        Form.chain(() -> go.accept(this), login, code, password.password, password.again);
        Button set = Nodes.mainButton("recover-go", words.get("staff.change"),
                () -> go.accept(this));
        Button back = Nodes.button("recover-cancel", words.get("approval.cancel"), "Esc", cancel);
        lay(words.get("recover.title"), List.of(Nodes.paragraph(words.get("recover.hint")),
                Nodes.paragraph(words.get("staff.rule"), "muted"), form), back, set);
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

    @Override
    public Node first() {
        return code;
    }
}
