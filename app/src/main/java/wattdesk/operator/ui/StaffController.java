package wattdesk.operator.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.OperatorMessages;
import wattdesk.operator.Operators;
import wattdesk.operator.Operators.Added;
import wattdesk.operator.Role;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;

/// The staff of the station: who there is, somebody new, a new password.
public final class StaffController {

    private final StaffInteractor interactor;
    private final Words words;
    private final StaffView view;
    private final Background background;
    private final Sheets sheets;

    public StaffController(Operators operators, Actor actor, Language language,
            Background background, Sheets sheets) {
        this.background = background;
        this.sheets = sheets;
        interactor = new StaffInteractor(operators, actor);
        words = Words.of("operator", "ui", language);
        view = new StaffView(words, () -> open(null, this::add),
                somebody -> open(somebody, this::changePassword), this::openRights);
    }

    public Region view() {
        return view.root();
    }

    /// A key of the place that the staff stands in.
    public void pressed(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.N) {
            open(null, this::add);
            event.consume();
        }
    }

    public void enter() {
        background.run(interactor::list, view::show);
    }

    /// Asks for somebody new, from a place that needs one in that role; `added` hears of it.
    public void ask(Role wanted, Consumer<Message> added) {
        PersonSheet sheet = sheet(null, typed -> {
            Operator operator = typed.operator();
            char[] password = typed.takePassword();
            keep(typed, () -> interactor.add(operator, password), added);
        });
        sheet.propose(wanted);
        sheets.show(sheet);
    }

    private void open(@Nullable Operator somebody, Consumer<PersonSheet> save) {
        sheets.show(sheet(somebody, save));
    }

    private PersonSheet sheet(@Nullable Operator somebody, Consumer<PersonSheet> save) {
        return new PersonSheet(words, somebody, sheets::close, typed -> {
            if (!typed.isComplete()) {
                typed.say(Message.of("operator", "WD-5108"));
            } else if (!typed.passwordsAgree()) {
                typed.say(Message.of("operator", "WD-5107"));
            } else {
                save.accept(typed);
            }
        });
    }

    private void openRights(Operators.Member member) {
        sheets.show(new RightsSheet(words, member, sheets::close, this::saveRights));
    }

    private void saveRights(RightsSheet sheet) {
        String login = sheet.login();
        Role role = sheet.roleChanged() ? sheet.role() : null;
        Boolean active = sheet.accessChanged() ? sheet.active() : null;
        background.runBusy(sheet::busy, () -> rights(login, role, active), added -> {
            if (added instanceof Added.Ok) {
                sheets.close();
                view.say(Message.of("operator", "WD-5012", login));
            } else {
                sheet.say(OperatorMessages.of(added));
            }
            enter();
        });
    }

    private Added rights(String login, @Nullable Role role, @Nullable Boolean active) {
        Added first = role == null ? new Added.Ok() : interactor.setRole(login, role);
        return active == null || !(first instanceof Added.Ok) ? first
                : interactor.setActive(login, active);
    }

    private void add(PersonSheet sheet) {
        Operator operator = sheet.operator();
        char[] password = sheet.takePassword();
        keep(sheet, () -> interactor.add(operator, password), this::done);
    }

    private void changePassword(PersonSheet sheet) {
        String login = sheet.operator().login();
        char[] password = sheet.takePassword();
        keep(sheet, () -> interactor.changePassword(login, password), this::done);
    }

    private void done(Message message) {
        view.say(message);
        enter();
    }

    private void keep(PersonSheet sheet, Callable<Added> act, Consumer<Message> kept) {
        background.runBusy(sheet::busy, act, added -> {
            if (added instanceof Added.Ok) {
                sheets.close();
                kept.accept(OperatorMessages.of(added));
            } else {
                sheet.say(OperatorMessages.of(added));
            }
        });
    }
}
