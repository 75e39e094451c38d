package wattdesk.station.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.operator.PasswordRule;
import wattdesk.station.ui.FirstStartModel.Page;
import wattdesk.station.ui.StationDoor.Made;
import wattdesk.station.ui.StationDoor.Opened;
import wattdesk.ui.Background;
import wattdesk.ui.Place;

/// From a folder to an open station: the first start offers the demo property or an empty station.
public final class FirstStartController implements Place {

    private final FirstStartModel model = new FirstStartModel();
    private final FirstStartInteractor interactor;
    private final FirstStartView view;
    private final Background background;
    private final Consumer<Opened.Ready> ready;

    /// `otherLanguage` begins anew in the other language; offered until a station is made.
    public FirstStartController(StationDoor door, Language language, Background background,
            Consumer<Opened.Ready> ready, Runnable otherLanguage) {
        this.background = background;
        this.ready = ready;
        interactor = new FirstStartInteractor(door);
        view = new FirstStartView(model, language, door.folder().toString(),
                new Acts(otherLanguage));
    }

    @Override
    public Region view() {
        return view.root();
    }

    @Override
    public void enter() {
        model.page.set(Page.OPENING);
        background.run(interactor::hasStation, there -> {
            if (there) {
                open();
            } else {
                model.page.set(Page.CHOICE);
                view.focus();
            }
        }, this::failed);
    }

    /// The station was not opened, for that reason; it can be tried again.
    public void refused(Message why) {
        model.page.set(Page.OPENING);
        model.message.set(why);
    }

    private void open() {
        model.page.set(Page.OPENING);
        model.message.set(null);
        background.run(interactor::open, opened -> {
            switch (opened) {
                case Opened.Ready station -> ready.accept(station);
                case Opened.Refused(var why) -> model.message.set(why);
            }
        }, this::failed);
    }

    private void make(Callable<Made> make) {
        Page before = model.page.get();
        model.message.set(null);
        model.page.set(Page.MAKING);
        background.run(make, made -> {
            switch (made) {
                case Made.Refused(var why) -> backTo(before, why);
                case Made.Done(var code) -> made(code);
            }
        }, trouble -> {
            backTo(before, broken(trouble));
            background.report(trouble);
        });
    }

    private void backTo(Page page, Message why) {
        model.page.set(page);
        model.message.set(why);
        view.focus();
    }

    private void made(String code) {
        if (code.isEmpty()) {
            open();
        } else {
            model.recoveryCode.set(code);
            model.page.set(Page.RECOVERY);
            view.focus();
        }
    }

    private void failed(Throwable trouble) {
        model.message.set(broken(trouble));
        background.report(trouble);
    }

    private static Message broken(Throwable trouble) {
        return Message.of("station", "WD-4213", trouble.getClass().getSimpleName());
    }

    /// What a person can do on these pages.
    private final class Acts implements FirstStartView.Actions {

        private final Runnable otherLanguage;

        Acts(Runnable otherLanguage) {
            this.otherLanguage = otherLanguage;
        }

        @Override
        public void otherLanguage() {
            otherLanguage.run();
        }

        @Override
        public void demo() {
            model.demo.set(true);
            make(interactor::makeDemo);
        }

        @Override
        public void empty() {
            model.message.set(null);
            model.page.set(Page.PASSWORD);
            view.focus();
        }

        @Override
        public void back() {
            model.message.set(null);
            model.page.set(Page.CHOICE);
            view.focus();
        }

        @Override
        public void password() {
            if (!model.password.get().equals(model.again.get())) {
                model.message.set(Message.of("station", "WD-4214"));
                return;
            }
            char[] password = model.password.get().toCharArray();
            if (!PasswordRule.accepts(password)) {
                model.message.set(Message.of("station", "WD-4024"));
                return;
            }
            model.demo.set(false);
            make(() -> interactor.makeEmpty(password));
        }

        @Override
        public void written() {
            model.recoveryCode.set("");
            model.password.set("");
            model.again.set("");
            open();
        }

        @Override
        public void retry() {
            enter();
        }
    }
}
