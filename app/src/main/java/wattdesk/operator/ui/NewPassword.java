package wattdesk.operator.ui;

import javafx.scene.control.PasswordField;
import wattdesk.message.Words;
import wattdesk.ui.Form;

/// A password typed twice.
final class NewPassword {

    final PasswordField password;
    final PasswordField again;

    NewPassword(Form form, Words words) {
        password = form.password("new-password", words.get("staff.password"));
        again = form.password("new-password-again", words.get("staff.again"));
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
