package wattdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.ledger.store.OpenBooks.USERS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.ledger.store.OpenBooks;
import wattdesk.store.SelfTestRun.Result;

class SelfTestRunTest {

    @TempDir Path folder;

    @Test
    void aSoundFilePassesAndOneThatCannotBeChangedFails() throws Exception {
        OpenBooks.in(folder).close();
        SelfTestRun real = SelfTestRun.ofThisProgram();
        assertThat(real.on(OpenBooks.url(folder), USERS)).isEqualTo(Result.PASSED);
        Users strangers = new Users("0".repeat(32), "1".repeat(32));
        assertThat(real.on(OpenBooks.url(folder), strangers)).isEqualTo(Result.FAILED);
    }

    @Test
    void aChildThatNeverComesBackIsKilledAfterTheLimit() throws Exception {
        SelfTestRun stuck = new SelfTestRun(
                List.of("/bin/sh", "-c", "exec sleep 987", "sh"), Duration.ofMillis(300));
        assertThat(stuck.on(OpenBooks.url(folder), USERS)).isEqualTo(Result.STUCK);
        assertThat(ProcessHandle.current().children()
                .filter(ProcessHandle::isAlive)
                .filter(p -> p.info().commandLine().orElse("").contains("sleep 987"))).isEmpty();
        assertThat(SelfTestRun.LIMIT).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aMachineWithoutTheJavaOfThisProgramIsToldApart() throws Exception {
        assertThat(new SelfTestRun(List.of("/nowhere/java"), Duration.ofSeconds(1))
                .on(OpenBooks.url(folder), USERS)).isEqualTo(Result.NOT_RUN);
    }
}
