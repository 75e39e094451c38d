package wattdesk.shell;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wattdesk.board.ui.RoomWays;
import wattdesk.customer.AccountCard;
import wattdesk.customer.ui.AccountsController;
import wattdesk.finder.Hit;
import wattdesk.operator.Operator;
import wattdesk.operator.Permission;
import wattdesk.shell.Places.Navigation;
import wattdesk.vending.ui.counter.CounterController;

/// From the page of a room to other places, which open at that account.
final class WaysFromRooms implements RoomWays {

    private final Navigation navigation;
    private final Operator person;
    private final Consumer<String> charges;
    private @Nullable CounterController counter;
    private @Nullable AccountsController accounts;

    WaysFromRooms(Navigation navigation, Operator person, Consumer<String> charges) {
        this.navigation = navigation;
        this.person = person;
        this.charges = charges;
    }

    CounterController counter(CounterController built) {
        counter = built;
        return built;
    }

    AccountsController accounts(AccountsController built) {
        accounts = built;
        return built;
    }

    @Override
    public void account(String account) {
        navigation.go(PlaceId.ACCOUNTS);
        if (accounts != null) {
            accounts.openPage(account);
        }
    }

    @Override
    public void sell(AccountCard card) {
        navigation.go(PlaceId.COUNTER);
        if (counter != null) {
            counter.open(new Hit(card.number(), card.room().code(), card.customer().name(),
                    Objects.requireNonNullElse(card.customer().phone(), ""),
                    card.meter().number(), Hit.By.ROOM));
        }
    }

    @Override
    public void bills(String account) {
        charges.accept(account);
    }

    @Override
    public void pending() {
        navigation.go(PlaceId.PENDING);
    }

    @Override
    public boolean mayOpenAccounts() {
        return person.may(Permission.MANAGE_PREMISES);
    }

    @Override
    public void openAccount() {
        navigation.go(PlaceId.ACCOUNTS);
    }
}
