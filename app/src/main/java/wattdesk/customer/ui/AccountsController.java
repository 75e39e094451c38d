package wattdesk.customer.ui;

import javafx.scene.layout.Region;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountMessages;
import wattdesk.customer.MeterFile;
import wattdesk.customer.Opening;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.Meter;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Actor;
import wattdesk.ui.Background;
import wattdesk.ui.Formats;
import wattdesk.ui.Latest;
import wattdesk.ui.Place;
import wattdesk.ui.Sheets;

/// The accounts as a place; an empty station is filled from here.
public final class AccountsController implements Place, AccountsActions {

    private final AccountsModel model = new AccountsModel();
    private final AccountsInteractor interactor;
    private final AccountsView view;
    private final Background background;
    private final Sheets sheets;
    private final Latest listing;
    private final Words words;
    private final ReadWords readWords;
    private final LineSheet lineSheet;
    private final LineSheet priceSheet;
    private final TrialSheet trialSheet;

    public AccountsController(AccountServices services, Actor actor, Language language,
            Background background, Sheets sheets, ReadWords readWords, LineSheet lineSheet,
            LineSheet priceSheet, TrialSheet trialSheet) {
        this.background = background;
        this.sheets = sheets;
        this.readWords = readWords;
        this.lineSheet = lineSheet;
        this.priceSheet = priceSheet;
        this.trialSheet = trialSheet;
        listing = background.latest();
        words = Words.of("customer", "ui", language);
        interactor = new AccountsInteractor(services, actor);
        view = new AccountsView(model, this, words);
        model.filter.subscribe((_, _) -> list());
    }

    /// How a failed reading is told; the words belong to another feature.
    @FunctionalInterface
    public interface ReadWords {
        Message tell(ReadResult result);
    }

    /// Opens the sheet that adds a line, or a price; belongs to another feature.
    @FunctionalInterface
    public interface LineSheet {
        void open(Runnable added);
    }

    /// Opens the sheet that proves a meter type; belongs to another feature.
    @FunctionalInterface
    public interface TrialSheet {
        void open(AccountCard card);
    }

    @Override
    public Region view() {
        return view.root();
    }

    @Override
    public void enter() {
        list();
        view.focus();
    }

    private void list() {
        String filter = model.filter.get();
        listing.run(() -> interactor.list(filter), listed -> {
            model.accounts.setAll(listed.accounts());
            model.lines.set(listed.lines());
            model.types.set(listed.types());
            model.tariffs.set(listed.tariffs());
        });
    }

    @Override
    public void addLine() {
        lineSheet.open(this::list);
    }

    @Override
    public void testSale() {
        AccountCard card = model.chosen.get();
        if (card != null) {
            trialSheet.open(card);
        }
    }

    @Override
    public void correctMeter() {
        AccountCard card = model.chosen.get();
        if (card == null) {
            return;
        }
        MeterSheet[] own = new MeterSheet[1];
        MeterSheet sheet = new MeterSheet(words, card, model.lines.get(), model.types.get(),
                sheets::close, () -> correct(card, own[0]));
        own[0] = sheet;
        sheets.show(sheet.root(), sheet.first());
    }

    private void correct(AccountCard card, MeterSheet sheet) {
        Meter wanted = sheet.wanted();
        String reason = sheet.reason();
        sheet.busy(true);
        background.run(() -> interactor.correct(card.number(), wanted, reason), corrected -> {
            sheet.busy(false);
            if (corrected instanceof MeterFile.Corrected.Ok) {
                sheets.close();
                model.said.set(AccountMessages.of(corrected).in(words.language()));
                list();
            } else {
                sheet.say(AccountMessages.of(corrected));
            }
        }, trouble -> {
            sheet.busy(false);
            background.report(trouble);
        });
    }

    @Override
    public void addPrice() {
        priceSheet.open(this::list);
    }

    @Override
    public void openAccount() {
        OpenAccountSheet sheet = new OpenAccountSheet(model.lines.get(), model.types.get(),
                model.tariffs.get(), words);
        sheet.onOpen(() -> open(sheet));
        sheet.onTry(() -> tryRead(sheet));
        sheet.onCancel(sheets::close);
        sheets.show(sheet.root(), sheet.first());
    }

    private boolean judged(OpenAccountSheet sheet) {
        String wrong = sheet.form().wrongField();
        if (wrong != null) {
            sheet.say(OpeningMessages.say("WD-6109", words.get("open." + wrong)), false);
        }
        return wrong == null;
    }

    private void open(OpenAccountSheet sheet) {
        if (!judged(sheet)) {
            return;
        }
        OpenAccountForm form = sheet.form();
        sheet.busy(true);
        background.run(() -> interactor.open(form.request()), opening -> {
            sheet.busy(false);
            opened(opening, sheet);
        }, trouble -> failed(sheet, trouble));
    }

    private void opened(Opening opening, OpenAccountSheet sheet) {
        switch (opening) {
            case Opening.Refused(var why) -> sheet.say(OpeningMessages.of(why), false);
            case Opening.Opened(var card) -> {
                sheets.close();
                model.good.set(true);
                model.said.set(OpeningMessages.say("WD-6110", card.number(), card.room().code(),
                        card.customer().name()).in(words.language()));
                list();
            }
        }
    }

    /// The test read: proves line, address and number before anything is stored.
    private void tryRead(OpenAccountSheet sheet) {
        if (!judged(sheet)) {
            return;
        }
        Meter meter = sheet.form().meterToTry();
        sheet.busy(true);
        background.run(() -> interactor.read(meter), result -> {
            sheet.busy(false);
            sheet.say(told(result), result instanceof ReadResult.Read);
        }, trouble -> failed(sheet, trouble));
    }

    private Message told(ReadResult result) {
        if (result instanceof ReadResult.Read(var reading)) {
            var balance = reading.balance();
            return OpeningMessages.say("WD-6111", Formats.meter(reading.meterNumber()),
                    balance == null ? "––" : Formats.yuan(balance),
                    reading.count() == null ? "––" : reading.count());
        }
        return readWords.tell(result);
    }

    private void failed(OpenAccountSheet sheet, Throwable trouble) {
        sheet.busy(false);
        background.report(trouble);
    }
}
