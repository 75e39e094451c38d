package wattdesk.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.message.BothLanguages.speaks;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wattdesk.message.Language;
import wattdesk.metering.ControlGateway.Step;
import wattdesk.metering.ControlResult.Why;
import wattdesk.metering.PriceResult;

/// Every end of an order and every reason against one has its code and sentences.
class RemoteMessagesTest {

    @Test
    void howAnOrderEnds() {
        speaks(Map.of(
                "WD-3220", RemoteMessages.done(),
                "WD-3221", RemoteMessages.refused("refusal other 04"),
                "WD-3222", RemoteMessages.notTaken(),
                "WD-3224", RemoteMessages.unknown(),
                "WD-3238", RemoteMessages.wasNotDone(),
                "WD-3239", RemoteMessages.stoppedBefore(),
                "WD-3240", RemoteMessages.givenUp("值班长"),
                "WD-3250", RemoteMessages.duty(),
                "WD-3251", RemoteMessages.ordered()));
    }

    @Test
    void whatAMeterShowsInstead() {
        speaks(Map.of(
                "WD-3223", RemoteMessages.different(Why.OTHER_STATE),
                "WD-3231", RemoteMessages.different(Why.ONLY_ACCEPTED),
                "WD-3232", RemoteMessages.different(Why.PARTLY_APPLIED),
                "WD-3233", RemoteMessages.different(Why.PRESS_BUTTON),
                "WD-3234", RemoteMessages.different(Why.OVERDRAWN),
                "WD-3235", RemoteMessages.different(Why.KEEP_POWER),
                "WD-3236", RemoteMessages.different(Why.DELAYED),
                "WD-3237", RemoteMessages.different(Why.RELAY_STUCK)));
    }

    @Test
    void whyNothingWasSent() {
        speaks(Map.of(
                "WD-3225", RemoteMessages.notTold(PriceResult.Why.SILENT, "TIMEOUT"),
                "WD-3226", RemoteMessages.notTold(PriceResult.Why.OTHER_METER, "000024999999"),
                "WD-3227", RemoteMessages.notTold(PriceResult.Why.UNREADABLE, "OTHER"),
                "WD-3228", RemoteMessages.notTold(PriceResult.Why.NOT_CAPABLE, "TRIP"),
                "WD-3229", RemoteMessages.notTold(PriceResult.Why.NO_PASSWORD, "demo-645-count"),
                "WD-3230", RemoteMessages.notTold(PriceResult.Why.DOES_NOT_FIT, "password")));
        speaks(Map.of("WD-3241", RemoteMessages.noMeter("000024170093")));
        speaks(Map.of(
                "WD-3242", RemoteMessages.creditUnresolved("000024170093"),
                "WD-3243", RemoteMessages.openOrder("000024170093"),
                "WD-3244", RemoteMessages.notPermitted(),
                "WD-3245", RemoteMessages.noReason(),
                "WD-3246", RemoteMessages.notConfirmed("3-1204"),
                "WD-3247", RemoteMessages.limits(),
                "WD-3248", RemoteMessages.nearMidnight(),
                "WD-3249", RemoteMessages.nothingOpen(),
                "WD-3252", RemoteMessages.suspended("3-1204")));
    }

    @Test
    void everyOperationStateAndStepHasAWordInBothLanguages() {
        for (Language language : Language.values()) {
            RemoteWords words = new RemoteWords(language);
            for (Operation operation : Operation.values()) {
                assertThat(words.operation(operation)).isNotBlank();
                assertThat(words.foreseen(Remote.Foreseen.of(
                        "foresee." + operation.name().toLowerCase(java.util.Locale.ROOT),
                        "3-1204", "000024170093", "李晓明")))
                        .contains("3-1204", "000024170093");
            }
            for (RemoteState state : RemoteState.values()) {
                assertThat(words.state(state)).isNotBlank();
            }
            for (Step step : Step.values()) {
                assertThat(words.step(step)).isNotBlank();
            }
            assertThat(words.shown("@press_button")).isNotEqualTo("@press_button");
            assertThat(words.shown(null)).isEqualTo("–");
            assertThat(words.shown("2026-11-29T12:00")).isEqualTo("2026-11-29T12:00");
        }
    }
}
