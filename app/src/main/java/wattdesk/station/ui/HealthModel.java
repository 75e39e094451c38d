package wattdesk.station.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TimeGuard;
import wattdesk.message.Message;
import wattdesk.station.Finding;

/// What the health page shows.
final class HealthModel {

    final ObservableList<Finding> findings = FXCollections.observableArrayList();
    /// What the clock went behind; null while it is right.
    final ObjectProperty<TimeGuard.@Nullable SetBack> clockBehind = new SimpleObjectProperty<>();
    final BooleanProperty busy = new SimpleBooleanProperty();
    final ObjectProperty<@Nullable Message> said = new SimpleObjectProperty<>();
    final BooleanProperty good = new SimpleBooleanProperty();
}
