package wattdesk.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.message.Language;
import wattdesk.metering.MeterMark;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.SwitchState;

class SeenWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everything_that_a_meter_can_show_has_a_word(Language language) {
        SeenWords words = new SeenWords(language);
        for (MeterMark mark : MeterMark.values()) {
            assertThat(words.mark(mark)).isNotBlank();
        }
        for (SwitchState state : SwitchState.values()) {
            assertThat(words.state(state)).isNotBlank();
        }
        for (Presence presence : Presence.values()) {
            assertThat(words.presence(presence)).isNotBlank();
        }
        for (Cause cause : Cause.values()) {
            assertThat(words.cause(cause)).isNotBlank();
        }
        assertThat(words.marks(Set.of(MeterMark.KEEP_POWER, MeterMark.COVER_OPEN)))
                .as("what somebody should look after comes first")
                .startsWith(words.mark(MeterMark.COVER_OPEN));
    }
}
