package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.customer.Opening;
import wattdesk.message.Language;
import wattdesk.metering.Lines;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.meter.profile.MeterCode;
import wattdesk.operator.Actor;
import wattdesk.operator.Recovery;
import wattdesk.operator.SignIn;
import wattdesk.station.Finding;

/// Every reason that a service gives has its own code, exit code and sentence in both languages.
class FaultsTest {

    @TempDir Path folder;

    static Stream<Arguments> openings() {
        return Stream.of(
                Arguments.of(new Opening.Why.NotPermitted(), "WD-1040", 1),
                Arguments.of(new Opening.Why.NoSuchLine("A"), "WD-1042", 1),
                Arguments.of(new Opening.Why.NoSuchProfile("p"), "WD-1030", 1),
                Arguments.of(new Opening.Why.NoPurse("p"), "WD-6501", 1),
                Arguments.of(new Opening.Why.OtherCommodity("p", "t"), "WD-6502", 1),
                Arguments.of(new Opening.Why.NoPriceFor("p"), "WD-6116", 1),
                Arguments.of(new Opening.Why.UsedBeforeBegun(), "WD-6117", 1),
                Arguments.of(new Opening.Why.NoSuchTariff("t"), "WD-1050", 1),
                Arguments.of(new Opening.Why.MeterInUse("m", "a"), "WD-1051", 1),
                Arguments.of(new Opening.Why.AddressInUse("A", "1", "m"), "WD-1052", 1),
                Arguments.of(new Opening.Why.NotValid("room", "x"), "WD-6011", 2),
                Arguments.of(new Opening.Why.NotWritten("WD-4010", "full"), "WD-1045", 3));
    }

    @ParameterizedTest
    @MethodSource("openings")
    void whatKeepsAnAccountFromBeingOpened(Opening.Why why, String code, int exit) {
        expect(OpeningFault.of(why), code, exit);
    }

    static Stream<Arguments> saved() {
        return Stream.of(
                Arguments.of(new Lines.Saved.NotPermitted(), "WD-1040", 1),
                Arguments.of(new Lines.Saved.NameTaken("A"), "WD-1041", 1),
                Arguments.of(new Lines.Saved.NoSuchLine("A"), "WD-1042", 1),
                Arguments.of(new Lines.Saved.PortTaken("p", "A"), "WD-1043", 1),
                Arguments.of(new Lines.Saved.InUse("A", 3), "WD-1044", 1),
                Arguments.of(new Lines.Saved.NotValid("settings", "x"), "WD-1003", 2),
                Arguments.of(new Lines.Saved.NotWritten("WD-4010", "full"), "WD-1045", 3));
    }

    @ParameterizedTest
    @MethodSource("saved")
    void whatKeepsALineFromBeingSaved(Lines.Saved saved, String code, int exit) {
        assertThatThrownBy(() -> LineFault.unlessSaved(saved))
                .isInstanceOfSatisfying(CommandFault.class, f -> expect(f.fault(), code, exit));
    }

    @Test
    void whatIsNotThereOrCannotBeWritten() {
        expect(OpeningFault.noAccount("1"), "WD-1053", 1);
        expect(Backup.notWritten(folder), "WD-1062", 3);
    }

    @ParameterizedTest
    @CsvSource({"--tender=wechat,WD-1036,1", "--deliver=card,WD-1037,1", "--deliver=air,WD-1003,2",
        "--wait=-1,WD-1003,2", "--id=7,WD-1003,2"})
    void whatSellCannotDoIsSaidBeforeTheStationIsOpened(String option, String code, int exit) {
        CliRun run = CliRun.of("sell", "--json", "--account", "1", "--amount", "1", option);
        assertThat(run.errorCode()).isEqualTo(code);
        assertThat(run.exit()).isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource({"0,WD-1033", "ten,WD-1031", "0.001,WD-1032"})
    void sellTakesOnlyAmounts(String amount, String code) {
        CliRun run = CliRun.of("sell", "--json", "--account", "1", "--amount", amount);
        assertThat(run.errorCode()).isEqualTo(code);
        assertThat(run.exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sell --account 1 --amount 1", "line remove A",
        "line add A --port tcp:h:1 --settings 8N1",
        "account open --room 1-1 --customer c --meter 1 --line A --profile p --address 1"})
    void whatMovesMoneyOrMetersNeedsAnOperator(String line) {
        CliRun run = CliRun.of((line + " --json").split(" "));
        assertThat(run.errorCode()).isEqualTo("WD-1017");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void whatAMeterAnswersInsteadOfValues() {
        Desk desk = CliRun.captured(false).desk();
        expect(MeterRead.fault(new ReadOutcome.Garbled("noise", List.of()), "1", desk).fault(),
                "WD-1071", 3);
        expect(MeterRead.fault(new ReadOutcome.RefusedByMeter(
                new MeterCode("02", "meter.error.other"), List.of()), "1", desk).fault(),
                "WD-1072", 1);
    }

    @Test
    void findingsThatDoNotHoldEndWithTheirNames() {
        CliRun.Captured desk = CliRun.captured(true);
        List<Finding> findings = List.of(new Finding(1, "sums", true, true, ""),
                new Finding(2, "chain", false, true, "row 7"));
        assertThat(new FindingLines(desk.desk(), Exit.REFUSED).print(findings)).isEqualTo(1);
        assertThat(new FindingLines(desk.desk(), Exit.DEVICE).print(findings)).isEqualTo(3);
        assertThat(desk.err()).contains("WD-1060", "WD-1061", "chain").doesNotContain("sums");
        assertThat(desk.out().lines()).hasSize(4);
    }

    @Test
    void signingInFailsInWords() throws Exception {
        Who who = new Who(CliRun.captured(false, "--password-file",
                Files.writeString(folder.resolve("pw"), "a long password\n").toString()).desk());
        expectThrown(() -> who.signIn(answering(new SignIn.Result.Wrong()), "x"), "WD-1015", 1);
        expectThrown(() -> who.signIn(answering(new SignIn.Result.Wait(Duration.ofSeconds(9))),
                "x"), "WD-1016", 1);
        expectThrown(() -> who.signIn(answering(
                new SignIn.Result.NotWritten("WD-4010", "full")), "x"), "WD-1045", 3);
        assertThat(who.password("x")).isEqualTo("a long password".toCharArray());
    }

    @Test
    void aPasswordThatIsNotThereIsWrongInput() throws Exception {
        expectThrown(() -> new Who(CliRun.captured(false).desk()).password("x"), "WD-1013", 2);
        Path empty = Files.writeString(folder.resolve("empty"), "");
        for (Path file : List.of(empty, folder.resolve("none"))) {
            expectThrown(() -> new Who(CliRun.captured(false, "--password-file", file.toString())
                    .desk()).password("x"), "WD-1014", 2);
        }
    }

    private static SignIn answering(SignIn.Result result) {
        return new SignIn() {
            @Override
            public Result signIn(String login, char[] password) {
                return result;
            }

            @Override
            public Result prove(String login, char[] password) {
                return result;
            }

            @Override
            public void signOut(Actor actor) {}

            @Override
            public Recovery recover(String login, char[] code, char[] password) {
                return new Recovery.Wrong();
            }
        };
    }

    private static void expectThrown(Runnable action, String code, int exit) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(CommandFault.class, f -> expect(f.fault(), code, exit));
    }

    private static void expect(Fault fault, String code, int exit) {
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.exit().code()).isEqualTo(exit);
        for (Language language : Language.values()) {
            assertThat(fault.message().in(language).line()).contains(code);
        }
    }
}
