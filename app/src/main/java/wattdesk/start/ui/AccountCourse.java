package wattdesk.start.ui;

import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.metering.MeterReading;
import wattdesk.metering.PortSearch.Sighted;
import wattdesk.start.Guide;
import wattdesk.start.Step;
import wattdesk.start.ui.StartWays.KnownMeter;
import wattdesk.ui.Formats;

/// The meter that was read comes into a room, with somebody who pays.
final class AccountCourse implements Course {

    private final Common common;
    private final AccountPage page;

    AccountCourse(Common common) {
        this.common = common;
        page = new AccountPage(common.words());
    }

    @Override
    public StepPage page() {
        return page;
    }

    @Override
    public void enter(Guide guide) {
        Words words = common.words();
        AccountCard card = guide.facts().first();
        MeterReading reading = common.model().reading.get();
        if (card != null) {
            page.show(words.get("account.there", card.room().code(), card.customer().name(),
                    Formats.meter(card.meter().number())), "");
            page.main(words.get("next"), () -> common.moves().refresh());
        } else if (reading == null) {
            page.show(words.get("account.no-meter"), "");
            page.main(words.get("account.read"), () -> common.moves().show(Step.READ));
        } else {
            Integer count = reading.count();
            page.show(words.get("account.meter", Formats.meter(reading.meterNumber()),
                    common.model().line), count == null || count == 0 ? ""
                            : words.get("account.used", count));
            page.main(words.get("account.open"), () -> open(reading));
        }
        page.focus();
    }

    private void open(MeterReading reading) {
        Sighted meter = common.model().meter.get();
        common.background().runBusy(page::busy, () -> common.interactor().freeRoom(), room ->
                common.ways().openAccount(new KnownMeter(room, reading.meterNumber(),
                        common.model().line, common.model().type,
                        meter == null ? reading.meterNumber() : meter.address())));
    }
}
