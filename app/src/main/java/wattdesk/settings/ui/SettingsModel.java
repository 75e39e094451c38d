package wattdesk.settings.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.settings.PaperLanguage;
import wattdesk.settings.Settings;

/// The settings as they are typed.
final class SettingsModel {

    final StringProperty stationName = new SimpleStringProperty("");
    final StringProperty minimum = new SimpleStringProperty("");
    final StringProperty maximum = new SimpleStringProperty("");
    final StringProperty hoarding = new SimpleStringProperty("");
    final StringProperty first = new SimpleStringProperty("");
    final StringProperty second = new SimpleStringProperty("");
    final StringProperty third = new SimpleStringProperty("");
    final StringProperty verification = new SimpleStringProperty("");
    final StringProperty printer = new SimpleStringProperty("");
    final ObjectProperty<PaperLanguage> receiptLanguage =
            new SimpleObjectProperty<>(PaperLanguage.SCREEN);
    final ObjectProperty<@Nullable Settings> stored = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Message> said = new SimpleObjectProperty<>();
    final BooleanProperty good = new SimpleBooleanProperty();

    void fill(Settings settings) {
        stored.set(settings);
        stationName.set(settings.stationName());
        minimum.set(settings.minimumPurchase().yuan());
        maximum.set(settings.maximumPurchase().yuan());
        hoarding.set(settings.hoardingLimit().yuan());
        first.set(settings.levels().first().yuan());
        second.set(settings.levels().second().yuan());
        third.set(settings.levels().third().yuan());
        verification.set(Integer.toString(settings.verificationDays()));
        printer.set(settings.printer());
        receiptLanguage.set(settings.receiptLanguage());
    }
}
