package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;

/// A run that dies before or behind any of its commits, and is run again.
class KilledRunTest {

    @TempDir Path folder;

    private static final class Killed extends RuntimeException {}

    /// Dies at a commit, before it or behind it.
    private static BillingTown.Decorator dying(int at, boolean behind) {
        AtomicInteger commits = new AtomicInteger();
        return books -> (Change change) -> {
            boolean now = commits.incrementAndGet() == at;
            if (now && !behind) {
                throw new Killed();
            }
            Commit done = books.commit(change);
            if (now) {
                throw new Killed();
            }
            return done;
        };
    }

    @Test
    void whereverItDiesTheNextRunEndsItAndNothingIsChargedTwice() throws Exception {
        BillingTown town = new BillingTown(folder, at("2026-11-01T10:00"));
        town.tariff(BillingPlans.flat("flat", "0.5383"));
        int accounts = 3;
        for (int i = 1; i <= accounts; i++) {
            town.account("1000000" + i, BillingMode.STATION, "flat", at("2026-11-01T10:00"));
            town.meter("00000000000" + i, "1000000" + i, 0, 1_000L * i);
        }
        town.now("2026-11-02T00:30");
        assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
        int deaths = 0;
        int day = 3;
        for (int at = 1; at <= 8; at++) {
            for (boolean behind : List.of(false, true)) {
                town.now("2026-11-%02dT00:30".formatted(day));
                BillingTown doomed = town.again(dying(at, behind));
                if (at <= 4) {
                    assertThatThrownBy(doomed::catchUp).isInstanceOf(Killed.class);
                    deaths++;
                } else {
                    assertThat(doomed.catchUp()).isInstanceOf(RunEnd.Done.class);
                }
                town = doomed.again(books -> books);
                assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
                for (int i = 1; i <= accounts; i++) {
                    assertThat(town.chargedWh("1000000" + i)).as("commit " + at + " " + behind)
                            .isEqualTo(24_000L * i * (day - 2));
                }
                assertThat(town.check()).isEmpty();
                day++;
            }
        }
        assertThat(deaths).as("readings, begin, accounts, done").isEqualTo(8);
        town.close();
    }
}
