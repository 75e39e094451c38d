package wattdesk.operator.ui;

import java.time.Clock;
import java.util.function.Consumer;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.operator.SignIn;
import wattdesk.operator.ui.ApprovalInteractor.Answer;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;

/// Asks a second person for the word on one thing.
public final class ApprovalController {

    private final ApprovalInteractor interactor;
    private final Language language;
    private final Background background;
    private final Sheets sheets;

    public ApprovalController(SignIn signIn, Actor requester, Clock clock, Language language,
            Background background, Sheets sheets) {
        interactor = new ApprovalInteractor(signIn, requester, clock);
        this.language = language;
        this.background = background;
        this.sheets = sheets;
    }

    /// A word that comes after Esc, or behind the lock, approves nothing any more.
    public void ask(ApprovalRequest request, Consumer<Approval> approved) {
        ApprovalView view = new ApprovalView(request, language);
        view.onApprove(() -> {
            char[] password = view.takePassword();
            background.runBusy(view::busy,
                    () -> interactor.prove(request, view.login(), password, view.reason()),
                    answer -> {
                        if (view.isShown()) {
                            answered(answer, view, approved);
                        }
                    });
        });
        view.onCancel(sheets::close);
        sheets.show(view.root(), view.first());
    }

    private void answered(Answer answer, ApprovalView view, Consumer<Approval> approved) {
        switch (answer) {
            case Answer.NotGiven(var message) -> view.say(message);
            case Answer.Given(var approval) -> {
                sheets.close();
                approved.accept(approval);
            }
        }
    }
}
