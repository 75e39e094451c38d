package wattdesk.operator.ui;

import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;

/// What the sign-in screen shows.
final class SignInModel {

    final StringProperty stationName = new SimpleStringProperty("");
    /// True while the station behind the screen still opens; keys are taken all the same.
    final BooleanProperty opening = new SimpleBooleanProperty();
    final StringProperty login = new SimpleStringProperty("");
    /// Whether the name is being typed, not the password.
    final BooleanProperty atName = new SimpleBooleanProperty();
    final StringProperty password = new SimpleStringProperty("");
    final BooleanProperty busy = new SimpleBooleanProperty();
    final BooleanProperty capsLock = new SimpleBooleanProperty();
    final ObjectProperty<@Nullable Message> message = new SimpleObjectProperty<>();
    /// Until when no try is allowed.
    final ObjectProperty<@Nullable Instant> blockedUntil = new SimpleObjectProperty<>();
    /// Whose unfinished work waits behind a locked screen.
    final StringProperty lockedFor = new SimpleStringProperty("");
}
