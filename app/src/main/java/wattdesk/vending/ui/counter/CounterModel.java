package wattdesk.vending.ui.counter;

import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.finder.Hit;
import wattdesk.message.Message;
import wattdesk.quantity.Money;
import wattdesk.tariff.Quote;
import wattdesk.vending.Order;

/// Everything that the counter shows; on the screen's thread only.
final class CounterModel {

    /// Where the form in the middle stands.
    enum Phase {
        /// Nobody chosen.
        EMPTY,
        /// An account is being fetched.
        LOADING,
        /// The form is open: a sale id exists and nothing has been pressed.
        FILLING,
        /// Pressed; still in sight until the next customer begins.
        PRESSED
    }

    final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.EMPTY);

    final StringProperty search = new SimpleStringProperty("");
    final ObservableList<Hit> hits = FXCollections.observableArrayList();
    final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    /// How many accounts the station has; -1 before it is known.
    final IntegerProperty accounts = new SimpleIntegerProperty(-1);

    final ObjectProperty<@Nullable AccountCard> card = new SimpleObjectProperty<>();
    /// How many meters the account has.
    final IntegerProperty meters = new SimpleIntegerProperty(1);
    /// What the account's tariff is called.
    final StringProperty tariff = new SimpleStringProperty("");
    final ObjectProperty<Live> live = new SimpleObjectProperty<>(new Live.None());
    final ObservableList<Order> last = FXCollections.observableArrayList();

    /// Made when the form opens; the press carries it.
    final ObjectProperty<@Nullable UUID> sale = new SimpleObjectProperty<>();
    final StringProperty amount = new SimpleStringProperty("");
    final StringProperty given = new SimpleStringProperty("");
    final ObjectProperty<@Nullable Quote> quote = new SimpleObjectProperty<>();
    /// What stands against the typed amount.
    final ObjectProperty<@Nullable Message> problem = new SimpleObjectProperty<>();
    /// What was put right for this customer.
    final ObjectProperty<@Nullable Message> done = new SimpleObjectProperty<>();
    /// What stands against the cash given.
    final ObjectProperty<@Nullable Message> givenProblem = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Money> change = new SimpleObjectProperty<>();

    /// Sales on the wire and the last one that ended, newest first.
    final ObservableList<Ticket> tickets = FXCollections.observableArrayList();
    final ObjectProperty<Takings> takings = new SimpleObjectProperty<>(Takings.NONE);

    /// Forgets everything of the customer; the tickets stay.
    void clearCustomer() {
        phase.set(Phase.EMPTY);
        card.set(null);
        live.set(new Live.None());
        last.clear();
        sale.set(null);
        clearForm();
    }

    void clearForm() {
        amount.set("");
        given.set("");
        quote.set(null);
        problem.set(null);
        done.set(null);
        givenProblem.set(null);
        change.set(null);
    }
}
