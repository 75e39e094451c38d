package wattdesk.pricing.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Told;

/// What the list of tariffs shows.
final class PricingModel {

    final ObservableList<Line> lines = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable Line> line = new SimpleObjectProperty<>();
    /// Which version of the tariff is looked at.
    final IntegerProperty item = new SimpleIntegerProperty();
    final ObjectProperty<@Nullable Told> said = new SimpleObjectProperty<>();

    Line.@Nullable Item chosen() {
        Line chosen = line.get();
        return chosen == null || chosen.items().isEmpty() ? null
                : chosen.items().get(Math.clamp(item.get(), 0, chosen.items().size() - 1));
    }
}
