package wattdesk.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Customer;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.start.Guide.State;

/// What is next follows from what the station has.
class GuideTest {

    private static final AccountCard CARD = new AccountCard("100001", Room.parse("1-101"),
            new Customer(new UUID(0, 1), "示例住户", null), BillingMode.METER, "flat-1", Energy.ZERO,
            new Meter("000024170093", "A", "demo-645-count", "000024170093", "100001"), null);

    private static StartFacts has(Set<Step> steps) {
        return new StartFacts(steps.contains(Step.LINE), steps.contains(Step.READ),
                steps.contains(Step.PRINTER), steps.contains(Step.PRICE),
                steps.contains(Step.ROOMS), steps.contains(Step.ACCOUNT) ? CARD : null,
                steps.contains(Step.SALE));
    }

    private static Guide guide(Step... steps) {
        return new Guide(has(Set.of(steps)), Set.of());
    }

    @Test
    void anEmptyStationBeginsWithItsLine() {
        Guide empty = guide();
        assertThat(empty.next()).contains(Step.LINE);
        assertThat(empty.of(Step.LINE)).isEqualTo(State.NEXT);
        assertThat(empty.of(Step.SALE)).isEqualTo(State.OPEN);
    }

    @Test
    void whoeverComesBackGoesOnAtTheFirstThingThatIsMissing() {
        assertThat(guide(Step.LINE).next()).contains(Step.READ);
        assertThat(guide(Step.LINE, Step.PRICE).next()).contains(Step.ROOMS);
        assertThat(guide(Step.LINE, Step.PRICE, Step.ACCOUNT).next()).contains(Step.SALE);
        assertThat(guide(Step.LINE, Step.PRICE, Step.ACCOUNT).of(Step.ROOMS))
                .isEqualTo(State.LEFT);
    }

    @Test
    void whatASaleNeedsIsNeverPassedOver() {
        assertThat(guide(Step.PRICE, Step.ACCOUNT).next()).contains(Step.LINE);
        Guide stubborn = new Guide(has(Set.of(Step.LINE)), EnumSet.allOf(Step.class));
        assertThat(stubborn.next()).contains(Step.PRICE);
    }

    @Test
    void aReadingOfThisHourCounts() {
        Guide read = new Guide(has(Set.of(Step.LINE)).withReading(), Set.of());
        assertThat(read.next()).contains(Step.PRINTER);
    }

    /// For any station: at most one step is next, it is not done, and behind the sale there is none
    /// that a sale needs.
    @Test
    void thereIsExactlyOneNextStepUntilEverythingNeededIsDone() {
        SplittableRandom random = new SplittableRandom(20_261_129);
        for (int i = 0; i < 500; i++) {
            Set<Step> done = some(random);
            Guide guide = new Guide(has(done), some(random));
            long next = Arrays.stream(Step.values())
                    .filter(step -> guide.of(step) == State.NEXT).count();
            assertThat(next).as("%s", guide).isEqualTo(guide.next().isPresent() ? 1 : 0);
            assertThat(guide.next().isEmpty()).as("%s", guide).isEqualTo(
                    Arrays.stream(Step.values()).allMatch(step -> done.contains(step)
                            || guide.of(step) == State.LEFT));
            guide.next().ifPresent(step -> assertThat(done).doesNotContain(step));
        }
    }

    private static Set<Step> some(SplittableRandom random) {
        Set<Step> some = EnumSet.noneOf(Step.class);
        for (Step step : Step.values()) {
            if (random.nextBoolean()) {
                some.add(step);
            }
        }
        return some;
    }
}
