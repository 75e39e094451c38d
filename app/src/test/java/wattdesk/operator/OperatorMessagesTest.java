package wattdesk.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.message.BothLanguages.speaks;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorMessagesTest {

    @Test
    void signingInSpeaksInCodes() {
        Operator wang = new Operator("w", "王芳", Role.CASHIER);
        speaks(Map.of(
                "WD-5001", OperatorMessages.of(new SignIn.Result.In(new Actor(wang, null))),
                "WD-5101", OperatorMessages.of(new SignIn.Result.Wrong()),
                "WD-5102", OperatorMessages.of(new SignIn.Result.Wait(Duration.ofMillis(1500))),
                "WD-5103", OperatorMessages.of(new SignIn.Result.NotWritten("WD-4010", "disk"))));
    }

    @Test
    void theStaffSpeaksInCodes() {
        speaks(Map.of(
                "WD-5002", OperatorMessages.of(new Operators.Added.Ok()),
                "WD-5003", OperatorMessages.of(new Operators.Added.NotPermitted()),
                "WD-5004", OperatorMessages.of(new Operators.Added.LoginTaken()),
                "WD-5005", OperatorMessages.of(new Operators.Added.PasswordTooWeak()),
                "WD-4010", OperatorMessages.of(new Operators.Added.NotWritten("WD-4010", "x")),
                "WD-5006", OperatorMessages.of(new Founding.Result.AlreadyFounded()),
                "WD-5009", OperatorMessages.of(new Founding.Result.Founded("ABCDE")),
                "WD-5007", OperatorMessages.of(new Recovery.Wrong())));
        speaks(Map.of(
                "WD-5010", OperatorMessages.of(new Operators.Added.NoSuchOperator("x")),
                "WD-5011", OperatorMessages.of(new Operators.Added.LastAdministrator("x"))));
        speaks(Map.of("WD-5005", OperatorMessages.of(new Recovery.PasswordTooWeak()),
                "WD-5009", OperatorMessages.of(new Recovery.Done("ABCDE")),
                "WD-5102", OperatorMessages.of(new Recovery.Wait(Duration.ofSeconds(2))),
                "WD-4010", OperatorMessages.of(new Recovery.NotWritten("WD-4010", "x"))));
    }

    @Test
    void aWaitIsRoundedUp() {
        assertThat(OperatorMessages.of(new SignIn.Result.Wait(Duration.ofMillis(1))).arguments())
                .containsExactly("1");
        assertThat(OperatorMessages.of(new SignIn.Result.Wait(Duration.ofSeconds(2))).arguments())
                .containsExactly("2");
    }
}
