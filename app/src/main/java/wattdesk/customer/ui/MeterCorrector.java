package wattdesk.customer.ui;

import java.util.function.Consumer;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountMessages;
import wattdesk.customer.MeterFile;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.Meter;
import wattdesk.ui.Background;
import wattdesk.ui.Sheets;

/// Puts right what is filed about an account's meter.
final class MeterCorrector {

    private final AccountsInteractor interactor;
    private final Words words;
    private final Background background;
    private final Sheets sheets;
    private final Consumer<Message> corrected;

    MeterCorrector(AccountsInteractor interactor, Words words, Background background,
            Sheets sheets, Consumer<Message> corrected) {
        this.interactor = interactor;
        this.words = words;
        this.background = background;
        this.sheets = sheets;
        this.corrected = corrected;
    }

    void ask(AccountCard card, Offered offered) {
        sheets.show(new MeterSheet(words, card, offered, sheets::close,
                sheet -> correct(card, sheet)));
    }

    private void correct(AccountCard card, MeterSheet sheet) {
        Meter wanted = sheet.wanted();
        String reason = sheet.reason();
        background.runBusy(sheet::busy,
                () -> interactor.correct(card, wanted, reason), came -> {
            if (came instanceof MeterFile.Corrected.Ok) {
                sheets.close();
                corrected.accept(AccountMessages.of(came));
            } else {
                sheet.say(AccountMessages.of(came));
            }
        });
    }
}
