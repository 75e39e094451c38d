package wattdesk.shell;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.ui.AccountsController;
import wattdesk.installation.ui.DeviceController;
import wattdesk.message.Message;
import wattdesk.metering.ui.LineController;
import wattdesk.remote.ui.RemoteController;
import wattdesk.tariff.ui.FlatPriceSheet;
import wattdesk.vending.ui.trial.TrialController;

/// What is opened from the accounts: sheets of other features, and the charges of one account.
record AccountSheets(LineController lines, FlatPriceSheet prices, TrialController trials,
        Consumer<String> bills, RemoteController remote, Supplier<DeviceController> devices,
        Function<Runnable, AccountsController.Inner> property)
        implements AccountsController.OtherSheets {

    @Override
    public void addLine(Consumer<Message> changed) {
        lines.open(changed);
    }

    @Override
    public void addPrice(Consumer<Message> added) {
        prices.open(added);
    }

    @Override
    public void testSale(AccountCard card) {
        trials.open(card);
    }

    @Override
    public void charges(String account) {
        bills.accept(account);
    }

    @Override
    public void operate(AccountCard card) {
        remote.open(card);
    }

    @Override
    public void meters(@Nullable String account, Runnable back, Runnable changed) {
        devices.get().open(account, back, changed);
    }

    @Override
    public AccountsController.Inner premises(Runnable back) {
        return property.apply(back);
    }
}
