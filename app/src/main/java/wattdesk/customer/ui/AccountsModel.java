package wattdesk.customer.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.customer.AccountState;
import wattdesk.message.Told;

/// What the list of accounts shows.
final class AccountsModel {

    final ObservableList<AccountCard> accounts = FXCollections.observableArrayList();
    /// Only those in that state; null for all that are not closed.
    final ObjectProperty<@Nullable AccountState> state = new SimpleObjectProperty<>();
    final StringProperty filter = new SimpleStringProperty("");
    /// False while there is no account at all, whatever the filter says.
    final BooleanProperty any = new SimpleBooleanProperty(true);
    final ObjectProperty<Offered> offered = new SimpleObjectProperty<>(Offered.NOTHING);
    final ObjectProperty<@Nullable AccountCard> chosen = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Told> said = new SimpleObjectProperty<>();
}
