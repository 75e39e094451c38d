package wattdesk.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.metering.PriceFact;
import wattdesk.metering.PriceResult;

/// What a result makes of a row: told once, read back, told again only as a new decision.
class SettlingTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant EFFECTIVE = NOW.plusSeconds(7_200);
    private static final PriceResult OTHER = new PriceResult.Different(List.of(
            new PriceFact(PriceFact.Item.PRICES, "0.6", "0.5")));

    private static MeterDownload row(DownloadState state, int tells, int failures) {
        return new MeterDownload(new UUID(0, 1), "000024170093", "1", "1-0101", Way.STANDBY,
                state, NOW, tells, failures, null, NOW);
    }

    private static Settling settling(DownloadState state, int tells, int failures) {
        return new Settling(row(state, tells, failures), EFFECTIVE, NOW);
    }

    @Test
    void whatIsProvedStandsByOrIsInForce() {
        Settling told = settling(DownloadState.TELLING, 1, 0);
        MeterDownload standby = told.told(new PriceResult.AsAsked(List.of()), true);
        assertThat(standby.state()).isEqualTo(DownloadState.STANDING_BY);
        assertThat(standby.due()).as("looked at after the switch")
                .isEqualTo(EFFECTIVE.plus(Teller.GRACE));
        MeterDownload current = told.lookedBack(new PriceResult.AsAsked(List.of()), false);
        assertThat(current.state()).isEqualTo(DownloadState.IN_FORCE);
        assertThat(current.due()).isNull();
    }

    @ParameterizedTest
    @EnumSource(PriceResult.Why.class)
    void whatWasNotToldCountsAsNotToldAndIsTriedAgainWhereThatMayHelp(PriceResult.Why why) {
        MeterDownload row = settling(DownloadState.TELLING, 1, 0)
                .told(new PriceResult.NotTold(why, "x"), false);
        assertThat(row.tells()).isZero();
        assertThat(row.state()).isEqualTo(
                why.passes() ? DownloadState.WAITING : DownloadState.CANNOT);
        MeterDownload looked = settling(DownloadState.UNKNOWN, 1, 0)
                .lookedBack(new PriceResult.NotTold(why, "x"), false);
        assertThat(looked.state()).as("unknown stays unknown").isEqualTo(DownloadState.UNKNOWN);
        assertThat(looked.tells()).isEqualTo(1);
    }

    @Test
    void aTableThatNeverReadsCleanlyIsNotThere() {
        MeterDownload row = settling(DownloadState.TELLING, 1, 2).told(
                new PriceResult.NotTold(PriceResult.Why.UNREADABLE, "TIER_LIMITS"), false);
        assertThat(row.state()).isEqualTo(DownloadState.CANNOT);
    }

    @Test
    void theUnknownIsOnlyReadFromThenOn() {
        MeterDownload row = settling(DownloadState.TELLING, 1, 0)
                .told(new PriceResult.Unknown("NOT_READ_BACK"), false);
        assertThat(row.state()).isEqualTo(DownloadState.UNKNOWN);
        assertThat(settling(DownloadState.UNKNOWN, 1, 1)
                .lookedBack(new PriceResult.Unknown("READINGS_DISAGREE"), false).state())
                .isEqualTo(DownloadState.UNKNOWN);
    }

    @Test
    void whatWasNotTakenIsToldAgainAFewTimesOnly() {
        assertThat(settling(DownloadState.TELLING, 1, 0)
                .told(new PriceResult.NotTaken(), false).state())
                .isEqualTo(DownloadState.WAITING);
        assertThat(settling(DownloadState.UNKNOWN, 2, 0).lookedBack(OTHER, false).state())
                .isEqualTo(DownloadState.WAITING);
        assertThat(settling(DownloadState.UNKNOWN, 3, 0).lookedBack(OTHER, false).state())
                .isEqualTo(DownloadState.DIFFERENT);
        assertThat(settling(DownloadState.UNKNOWN, 3, 0)
                .lookedBack(new PriceResult.NotTaken(), false).state())
                .isEqualTo(DownloadState.DIFFERENT);
    }

    @Test
    void aRefusalAndADifferenceAfterTellingEndIt() {
        Settling told = settling(DownloadState.TELLING, 1, 0);
        assertThat(told.told(new PriceResult.Refused("04"), false).state())
                .isEqualTo(DownloadState.REFUSED);
        MeterDownload other = told.told(OTHER, false);
        assertThat(other.state()).isEqualTo(DownloadState.DIFFERENT);
        assertThat(other.reason().arguments()).containsExactly("PRICES", "0.6", "0.5");
    }

    @Test
    void aMeterIsGivenTimeToChangeOver() {
        Settling first = settling(DownloadState.STANDING_BY, 1, 0);
        assertThat(first.afterTheSwitch(OTHER).state()).isEqualTo(DownloadState.STANDING_BY);
        assertThat(first.afterTheSwitch(new PriceResult.NotTold(PriceResult.Why.SILENT, ""))
                .state()).isEqualTo(DownloadState.STANDING_BY);
        assertThat(first.afterTheSwitch(new PriceResult.NotTaken()).state())
                .isEqualTo(DownloadState.STANDING_BY);
        assertThat(first.afterTheSwitch(new PriceResult.Unknown("x")).state())
                .isEqualTo(DownloadState.STANDING_BY);
        assertThat(settling(DownloadState.STANDING_BY, 1, 4).afterTheSwitch(OTHER).state())
                .as("somebody has to see to it").isEqualTo(DownloadState.DIFFERENT);
        assertThat(first.afterTheSwitch(new PriceResult.AsAsked(List.of())).state())
                .isEqualTo(DownloadState.IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({"0,15", "1,30", "4,240", "6,960", "7,1800", "50,1800"})
    void pausesDoubleUpToHalfAnHour(int failures, int seconds) {
        assertThat(Settling.pause(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void onlyWhatIsOpenGoesOnByItself() {
        assertThat(DownloadState.values()).filteredOn(DownloadState::open).containsExactly(
                DownloadState.WAITING, DownloadState.TELLING, DownloadState.UNKNOWN,
                DownloadState.STANDING_BY);
        assertThat(DownloadState.UNKNOWN.mayRetry()).as("it is read, not told").isFalse();
        assertThat(DownloadState.TELLING.mayRetry()).isFalse();
        assertThat(DownloadState.IN_FORCE.mayRetry()).isFalse();
    }
}
