package wattdesk.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wattdesk.ledger.TimeGuard.Confirmed;
import wattdesk.message.Language;

/// Every outcome of confirming the clock has its code and words.
class ClockMessagesTest {

    @Test
    void everyOutcomeSpeaks() {
        Map.<String, Confirmed>of("WD-4215", new Confirmed.Ok(),
                "WD-4216", new Confirmed.NotPermitted(),
                "WD-4217", new Confirmed.NothingToConfirm(),
                "WD-4010", new Confirmed.NotWritten("WD-4010", "disk full"))
                .forEach((code, outcome) -> {
                    assertThat(ClockMessages.of(outcome).code()).isEqualTo(code);
                    assertThat(ClockMessages.of(outcome).in(Language.EN).what()).isNotBlank();
                });
    }
}
