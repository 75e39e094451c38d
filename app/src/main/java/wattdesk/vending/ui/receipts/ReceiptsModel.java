package wattdesk.vending.ui.receipts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Told;
import wattdesk.quantity.BusinessDay;
import wattdesk.ui.Tone;
import wattdesk.vending.Order;

/// What the receipts of the day show.
final class ReceiptsModel {

    final ObjectProperty<BusinessDay> day;
    final StringProperty filter = new SimpleStringProperty("");
    final ObservableList<Order> orders = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable Order> chosen = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Image> preview = new SimpleObjectProperty<>();
    /// Of what is said next.
    final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);
    final ObjectProperty<@Nullable Told> said = new SimpleObjectProperty<>();
    /// No later day can have receipts yet.
    final BooleanProperty last = new SimpleBooleanProperty(true);

    ReceiptsModel(BusinessDay first) {
        day = new SimpleObjectProperty<>(first);
    }
}
