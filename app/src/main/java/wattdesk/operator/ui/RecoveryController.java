package wattdesk.operator.ui;

import java.util.function.Consumer;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.OperatorMessages;
import wattdesk.operator.Recovery;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;

/// Sets a new password with the recovery code. The new code goes to `done`, which keeps it in
/// sight: nothing ever shows it again.
final class RecoveryController {

    private final SignInInteractor interactor;
    private final Words words;
    private final Background background;
    private final Sheets sheets;
    private final Consumer<Message> done;

    RecoveryController(SignInInteractor interactor, Language language, Background background,
            Sheets sheets, Consumer<Message> done) {
        this.interactor = interactor;
        this.background = background;
        this.sheets = sheets;
        this.done = done;
        words = Words.of("operator", "ui", language);
    }

    void open(String login) {
        sheets.show(new RecoverySheet(words, login, sheets::close, this::recover));
    }

    private void recover(RecoverySheet sheet) {
        if (!sheet.passwordsAgree()) {
            sheet.say(Message.of("operator", "WD-5107"));
            return;
        }
        String login = sheet.login();
        char[] code = sheet.code();
        char[] password = sheet.takePassword();
        background.runBusy(sheet::busy, () -> interactor.recover(login, code, password),
                recovery -> {
            if (recovery instanceof Recovery.Done) {
                sheets.close();
                done.accept(OperatorMessages.of(recovery));
            } else {
                sheet.say(OperatorMessages.of(recovery));
            }
        });
    }
}
