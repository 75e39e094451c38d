package wattdesk.vending.ui.pending;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Told;
import wattdesk.ui.Tone;
import wattdesk.vending.Order;

/// What the pending list shows.
final class PendingModel {

    /// What came of the last act.
    record Said(Told told, Tone tone) {}

    final ObservableList<Order> orders = FXCollections.observableArrayList();
    final BooleanProperty loaded = new SimpleBooleanProperty();
    final ObjectProperty<@Nullable Order> chosen = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Said> said = new SimpleObjectProperty<>();
    /// An act is under way.
    final BooleanProperty busy = new SimpleBooleanProperty();
}
