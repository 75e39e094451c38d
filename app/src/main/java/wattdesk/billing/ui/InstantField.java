package wattdesk.billing.ui;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextField;
import wattdesk.quantity.BusinessDay;

/// An instant as people write it: `2026-11-27 12:00`, by the station's wall clock.
final class InstantField {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private InstantField() {}

    static String text(Instant at) {
        return MINUTE.format(BusinessDay.wallClock(at));
    }

    static Optional<Instant> of(TextField field) {
        try {
            return Optional.of(LocalDateTime.parse(
                    Normalizer.normalize(field.getText(), Normalizer.Form.NFKC).strip(), MINUTE)
                    .toInstant(BusinessDay.ZONE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
