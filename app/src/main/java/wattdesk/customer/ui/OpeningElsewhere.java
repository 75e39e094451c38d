package wattdesk.customer.ui;

import java.util.function.Consumer;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;

/// The sheet that opens an account, for a place that knows the meter already.
public final class OpeningElsewhere {

    private final AccountsInteractor interactor;
    private final AccountOpener opener;
    private final Background background;

    /// `opened` hears of the account.
    public OpeningElsewhere(AccountServices services, Actor actor, Language language,
            Background background, Sheets sheets, AccountsController.ReadWords readWords,
            Consumer<OpenedAccount> opened) {
        this.background = background;
        interactor = new AccountsInteractor(services, actor);
        opener = new AccountOpener(interactor, Words.of("customer", "ui", language), background,
                sheets, readWords, opened);
    }

    public void ask(OpenAccountForm known) {
        background.run(() -> interactor.list("", null),
                listed -> opener.ask(listed.offered(), known));
    }
}
