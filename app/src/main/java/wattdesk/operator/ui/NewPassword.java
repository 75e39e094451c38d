package wattdesk.operator.ui;

import javafx.scene.control.PasswordField;
import wattdesk.message.Words;
import wattdesk.ui.Form;

/// A password typed twice.
final class NewPassword {

    final PasswordField password;
    final PasswordField again;

    NewPassword(Form form, Words words) {
        password = form.row(words.get("staff.password"), new PasswordField());
        password.setId("new-password");
        again = form.row(words.get("staff.again"), new PasswordField());
        again.setId("new-password-again");
    }

    boolean agree() {
        return password.getText().equals(again.getText());
    }

    /// What was typed; both fields are empty afterwards.
    char[] take() {
        char[] typed = password.getText().toCharArray();
        password.clear();
        again.clear();
        return typed;
    }
}
