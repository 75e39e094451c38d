package wattdesk.station.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;

/// What the first start shows.
final class FirstStartModel {

    /// The pages, in order.
    enum Page { CHOICE, PASSWORD, MAKING, RECOVERY, OPENING }

    final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.CHOICE);
    /// The demo property is being made, which takes its time.
    final BooleanProperty demo = new SimpleBooleanProperty();
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty again = new SimpleStringProperty("");
    final StringProperty recoveryCode = new SimpleStringProperty("");
    final ObjectProperty<@Nullable Message> message = new SimpleObjectProperty<>();
}
