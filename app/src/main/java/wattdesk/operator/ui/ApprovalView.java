package wattdesk.operator.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.ui.Form;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The sheet of the second person: what is approved, why, who, password.
final class ApprovalView {

    private final Language language;
    private final Form form = new Form();
    private final TextField reason;
    private final TextField login;
    private final PasswordField password;
    private final MessageBar message = new MessageBar();
    private final Button approve;
    private final Button cancel;
    private final VBox root;
    private Runnable action = () -> { };
    private Runnable leave = () -> { };

    ApprovalView(ApprovalRequest request, Language language) {
        this.language = language;
        Words words = Words.of("operator", "ui", language);
        reason = form.text("approval-reason", words.get("approval.reason"), "");
        login = form.text("approval-login", words.get("approval.login"), "");
        password = form.password("approval-password", words.get("approval.password"));
        Form.chain(() -> action.run(), reason, login, password);
        approve = Nodes.mainButton("approve", request.button(), () -> action.run());
        cancel = Nodes.button("approval-cancel", words.get("approval.cancel"), "Esc",
                () -> leave.run());
        root = Nodes.column("sheet", Nodes.label(words.get("approval.title"), "title"),
                Nodes.paragraph(request.inWords()), form, message,
                Nodes.row("sheet-buttons", cancel, approve));
        root.setId("approval");
    }

    void onApprove(Runnable run) {
        action = run;
    }

    void onCancel(Runnable run) {
        leave = run;
    }

    /// While the password is checked the way back stays open.
    void busy(boolean busy) {
        form.setDisable(busy);
        approve.setDisable(busy);
        (busy ? cancel : password).requestFocus();
    }

    void say(Message refused) {
        message.show(refused.in(language), Tone.ATTENTION);
    }

    String login() {
        return login.getText();
    }

    String reason() {
        return reason.getText();
    }

    char[] takePassword() {
        char[] typed = password.getText().toCharArray();
        password.clear();
        return typed;
    }

    /// False once the sheet was closed, by whatever.
    boolean isShown() {
        return root.getParent() != null && root.getScene() != null;
    }

    VBox root() {
        return root;
    }

    Node first() {
        return reason;
    }
}
