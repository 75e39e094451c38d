package wattdesk.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kill tests can fail: two tills that do what must never be done are caught by them.
class KillControlTest {

    @TempDir Path folder;

    @Test
    void aTillThatSendsAgainWithoutLookingIsCaught() throws Exception {
        try (Lives lives = new Lives(folder, TestMeter.COUNT)) {
            UUID sale = lives.dieSellingAt("after-meter-write");
            try (Till till = lives.begin()) {
                till.say("again " + sale);
                assertThat(till.await("AGAIN ")).isEqualTo("AGAIN Delivered");
                till.say("report");
                till.requireReady();
                assertThatThrownBy(() -> lives.compare(till))
                        .isInstanceOf(AssertionError.class).hasMessageContaining("Σ paid");
            }
        }
    }

    @Test
    void aTillThatSaysPaidBeforeItIsDurableIsCaught() throws Exception {
        try (Lives lives = new Lives(folder, TestMeter.ABSOLUTE)) {
            try (Till till = lives.begin()) {
                till.say("hasty");
                till.say("arm before-commit.PAID");
                assertThat(till.sell(lives.account(), lives.nextSale(), lives.fen())).isNull();
                till.haltedAt("before-commit.PAID");
            }
            assertThatThrownBy(() -> lives.begin().close()).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("sales that a cashier was told of");
        }
    }
}
