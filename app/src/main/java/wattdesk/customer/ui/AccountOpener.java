package wattdesk.customer.ui;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountMessages;
import wattdesk.customer.Opening;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterReading;
import wattdesk.metering.ReadResult;
import wattdesk.quantity.Money;
import wattdesk.ui.Background;
import wattdesk.ui.Formats;
import wattdesk.ui.Sheets;
import wattdesk.ui.Tone;

/// Opens an account with its meter, after a test read if one is wanted.
final class AccountOpener {

    private final AccountsInteractor interactor;
    private final Words words;
    private final Background background;
    private final Sheets sheets;
    private final AccountsController.ReadWords readWords;
    private final Consumer<OpenedAccount> opened;

    /// `opened` hears of the account.
    AccountOpener(AccountsInteractor interactor, Words words, Background background,
            Sheets sheets, AccountsController.ReadWords readWords,
            Consumer<OpenedAccount> opened) {
        this.interactor = interactor;
        this.words = words;
        this.background = background;
        this.sheets = sheets;
        this.readWords = readWords;
        this.opened = opened;
    }

    void ask(Offered offered) {
        sheets.show(sheet(offered));
    }

    void ask(Offered offered, OpenAccountForm known) {
        OpenAccountSheet sheet = sheet(offered);
        sheet.fill(known);
        sheets.show(sheet);
    }

    private OpenAccountSheet sheet(Offered offered) {
        OpenAccountSheet sheet = new OpenAccountSheet(offered, words);
        UUID id = UUID.randomUUID();
        sheet.onOpen(() -> open(sheet, id, false));
        sheet.onPreset(() -> open(sheet, id, true));
        sheet.onTry(() -> tryRead(sheet));
        sheet.onCancel(sheets::close);
        return sheet;
    }

    private boolean judged(OpenAccountSheet sheet, @Nullable String wrong) {
        if (wrong != null) {
            sheet.say(wrong.equals("used")
                    ? Message.of("customer", "WD-6115", sheet.form().used())
                    : Message.of("customer", "WD-6109", words.get("open." + wrong)));
            sheet.point(wrong);
        }
        return wrong == null;
    }

    private void open(OpenAccountSheet sheet, UUID id, boolean preset) {
        if (!judged(sheet, sheet.form().wrongField())) {
            return;
        }
        OpenAccountForm form = sheet.form();
        background.runBusy(sheet::busy, () -> interactor.open(id, form.request(), preset), came -> {
            switch (came.opening()) {
                case Opening.Refused(var why) -> sheet.say(AccountMessages.of(why));
                case Opening.Opened(var card, var slip) -> {
                    sheets.close();
                    opened.accept(new OpenedAccount(card, slip, came.trial()));
                }
            }
        });
    }

    /// The test read: proves line, address and number before anything is stored.
    private void tryRead(OpenAccountSheet sheet) {
        if (!judged(sheet, sheet.form().wrongMeterField())) {
            return;
        }
        Meter meter = sheet.form().meterToTry();
        boolean asNew = sheet.form().holder().isBlank();
        background.runBusy(sheet::busy, () -> interactor.read(meter), result -> {
            if (result instanceof ReadResult.Read(var reading)) {
                wasRead(sheet, reading, asNew);
            } else {
                sheet.say(readWords.tell(result), Tone.ATTENTION);
                sheet.point("meter");
            }
        });
    }

    /// A meter that counted purchases holds a customer number, as a rule, and takes no other.
    private void wasRead(OpenAccountSheet sheet, MeterReading reading, boolean asNew) {
        Money balance = reading.balance();
        Integer count = reading.count();
        boolean used = asNew && count != null && count > 0;
        sheet.say(Message.of("customer", used ? "WD-6113" : "WD-6111",
                        Formats.meter(reading.meterNumber()),
                        balance == null ? "––" : Formats.yuan(balance),
                        count == null ? "––" : count, words.get("open.holder")),
                used ? Tone.ATTENTION : Tone.GOOD);
        sheet.point(used ? "holder" : "go");
    }
}
