package wattdesk.customer.ui;

import java.util.List;
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
import wattdesk.message.Told;
import wattdesk.metering.Line;

/// What the list of accounts shows.
final class AccountsModel {

    final ObservableList<AccountCard> accounts = FXCollections.observableArrayList();
    final StringProperty filter = new SimpleStringProperty("");
    final ObjectProperty<List<Line>> lines = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<List<String>> types = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<List<String>> tariffs = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<@Nullable AccountCard> chosen = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Told> said = new SimpleObjectProperty<>();
    final BooleanProperty good = new SimpleBooleanProperty();
}
