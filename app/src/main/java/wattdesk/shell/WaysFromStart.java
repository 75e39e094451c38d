package wattdesk.shell;

import java.util.function.Consumer;
import wattdesk.customer.AccountCard;
import wattdesk.customer.ui.OpenAccountForm;
import wattdesk.customer.ui.OpeningElsewhere;
import wattdesk.operator.Role;
import wattdesk.operator.ui.StaffController;
import wattdesk.premises.ui.TablesDesk;
import wattdesk.pricing.ui.ReleaseDesk;
import wattdesk.start.ui.StartWays;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;
import wattdesk.vending.ui.trial.TrialController;

/// From the guide of the first day to the sheets of other features, and to the counter.
record WaysFromStart(StaffController staff, ReleaseDesk releases, TablesDesk workbooks,
        OpeningElsewhere accounts, TrialController trials, Consumer<AccountCard> counter,
        Runnable back) implements StartWays {

    @Override
    public void addSecondPerson() {
        staff.ask(Role.SUPERVISOR, _ -> { });
    }

    @Override
    public void release(VersionDraft draft, Consumer<Versions.Kept> told) {
        releases.open(draft, told);
    }

    @Override
    public void takeWorkbook() {
        workbooks.takeIn();
    }

    @Override
    public void openAccount(KnownMeter meter) {
        accounts.ask(OpenAccountForm.known(meter.room(), meter.number(), meter.line(),
                meter.type(), meter.address()));
    }

    @Override
    public void testSale(AccountCard card) {
        trials.open(card);
    }

    @Override
    public void sell(AccountCard card) {
        counter.accept(card);
    }

    @Override
    public void leave() {
        back.run();
    }
}
