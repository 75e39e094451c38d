package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.message.Language;
import wattdesk.operator.SignIn;

/// Signing in, being locked out, being locked.
class SignInTest {

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private HandMadeStation station;

    @BeforeEach
    void handMade() {
        station = new HandMadeStation(clock, folder);
    }

    private Screen open() {
        return open(Language.ZH);
    }

    private Screen open(Language language) {
        Screen screen = Screen.open(station, new Look(language, Theme.LIGHT, 100), clock);
        screen.await("sign-in", () -> screen.find("#login") != null);
        return screen;
    }

    private static void answer(Screen screen, String login, String password) {
        screen.enter("#login", login);
        screen.enter("#password", password);
        screen.key(KeyCode.ENTER);
        screen.rest();
    }

    @Test
    void aDemoStationShowsItsPasswords() {
        try (Screen screen = open()) {
            assertThat(screen.words()).contains("cashier").contains(HandMadeStation.PASSWORD);
        }
    }

    @Test
    void theOtherLanguageIsOneKeyAway() {
        try (Screen screen = open()) {
            String before = screen.words();
            screen.key(KeyCode.ALT, KeyCode.L);
            assertThat(screen.words()).isNotEqualTo(before).contains("Sign in");
        }
    }

    @Test
    void aWrongPasswordSaysSoAndClearsTheField() {
        try (Screen screen = open()) {
            answer(screen, "cashier", "wrong");
            assertThat(screen.words()).contains("WD-5101");
            assertThat(screen.text("#password")).isEmpty();
            assertThat(screen.focus().getId()).isEqualTo("password");
        }
    }

    @Test
    void aThrottledOperatorSeesTheCountdown() {
        station.signInResult = new SignIn.Result.Wait(Duration.ofSeconds(30));
        try (Screen screen = open()) {
            answer(screen, "cashier", "wrong");
            assertThat(screen.words()).contains("WD-5102").contains("31");
            clock.forward(Duration.ofSeconds(10));
            screen.await("countdown", () -> screen.find("#enter").isDisabled());
            screen.await("21 s", () -> screenWords(screen).contains("21"));
            station.signInResult = null;
            clock.forward(Duration.ofSeconds(21));
            screen.await("may try again", () -> !screen.find("#enter").isDisabled());
            answer(screen, "cashier", HandMadeStation.PASSWORD);
            screen.await("counter", () -> screen.find("#counter") != null);
        }
    }

    private static String screenWords(Screen screen) {
        StringBuilder words = new StringBuilder();
        screen.find("#sign-in").lookupAll(".label").forEach(node ->
                words.append(((javafx.scene.control.Label) node).getText()).append(' '));
        return words.toString();
    }

    @Test
    void aPasswordThatCouldNotBeNotedIsNoSignIn() {
        station.signInResult = new SignIn.Result.NotWritten("WD-4010", "disk full");
        try (Screen screen = open()) {
            answer(screen, "cashier", HandMadeStation.PASSWORD);
            assertThat(screen.words()).contains("WD-5103");
            assertThat(screen.find("#counter")).isNull();
        }
    }

    @Test
    void theIdleLockKeepsTheUnfinishedSaleForTheSameOperator() {
        try (Screen screen = open().signIn("cashier")) {
            unfinishedSale(screen);
            clock.forward(Duration.ofMinutes(5));
            screen.await("locked", () -> screen.find("#sign-in") != null);
            assertThat(screen.words()).contains("王芳").doesNotContain("李晓明");
            answer(screen, "cashier", HandMadeStation.PASSWORD);
            screen.awaitText("#amount", "123");
            assertThat(screen.text("#customer")).isEqualTo("李晓明");
        }
    }

    @Test
    void theSameOperatorInANewShiftBeginsAnewAfterTheLock() {
        try (Screen screen = open().signIn("cashier")) {
            unfinishedSale(screen);
            clock.forward(Duration.ofMinutes(5));
            screen.await("locked", () -> screen.find("#sign-in") != null);
            station.shifts.clear();
            answer(screen, "cashier", HandMadeStation.PASSWORD);
            screen.await("counter", () -> screen.find("#counter") != null);
            assertThat(screen.words()).doesNotContain("李晓明").doesNotContain("123");
        }
    }

    @Test
    void anotherOperatorFindsAnEmptyCounterAfterTheLock() {
        try (Screen screen = open().signIn("cashier")) {
            unfinishedSale(screen);
            clock.forward(Duration.ofMinutes(5));
            screen.await("locked", () -> screen.find("#sign-in") != null);
            answer(screen, "supervisor", HandMadeStation.PASSWORD);
            screen.await("counter", () -> screen.find("#counter") != null);
            assertThat(screen.words()).doesNotContain("李晓明").doesNotContain("123");
        }
    }

    private static void unfinishedSale(Screen screen) {
        screen.type("3-1204");
        screen.key(KeyCode.ENTER);
        screen.await("form", () -> screen.find("#amount").isFocused());
        screen.type("123");
        screen.rest();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theRecoveryCodeIsUsedByKeysAlone(Language language) {
        try (Screen screen = open(language)) {
            assertThat(screen.keyBeside("#recover")).isEqualTo("Alt+R");
            screen.key(KeyCode.ALT, KeyCode.R);
            screen.await("sheet", () -> screen.find("#recover-code").isFocused());
            for (String text : List.of("K7-CODE", "quiet river 12", "quiet river 12")) {
                screen.type(text);
                screen.key(KeyCode.ENTER);
            }
            screen.rest();
            assertThat(station.acts).contains("recovered admin");
            assertThat(screen.find("#recovery-sheet")).isNull();
            assertThat(screen.words()).contains("NEW-CODE");
        }
    }

    @Test
    void theRecoveryCodeSetsAPasswordAndTheNewCodeStaysInSight() {
        try (Screen screen = open()) {
            screen.click("#recover");
            screen.enter("#recover-code", "wrong");
            screen.click("#recover-go");
            assertThat(screen.words()).contains("WD-5007");
            screen.enter("#recover-code", "K7-CODE");
            screen.enter("#new-password", "quiet river 12");
            screen.click("#recover-go");
            assertThat(screen.words()).contains("WD-5107");
            screen.enter("#new-password-again", "quiet river 12");
            screen.click("#recover-go");
            assertThat(station.acts).contains("recovered admin");
            assertThat(screen.find("#recovery-sheet")).isNull();
            assertThat(screen.words()).contains("NEW-CODE").contains("WD-5009");
        }
    }

    @Test
    void signingOutLeavesNothingBehind() {
        try (Screen screen = open().signIn("cashier")) {
            unfinishedSale(screen);
            screen.click("#sign-out");
            assertThat(station.acts).contains("signed out cashier");
            screen.signIn("cashier");
            assertThat(screen.text("#amount")).isEmpty();
        }
    }

    @Test
    void zoomKeysEnlargeEverything() {
        try (Screen screen = open()) {
            double before = Screen.onScreen(() ->
                    screen.find("#login").localToScene(screen.find("#login").getLayoutBounds())
                            .getHeight());
            screen.key(KeyCode.CONTROL, KeyCode.EQUALS);
            double after = Screen.onScreen(() ->
                    screen.find("#login").localToScene(screen.find("#login").getLayoutBounds())
                            .getHeight());
            assertThat(after / before).isBetween(1.09, 1.11);
        }
    }

    @Test
    void leavingHidesPopupsBeforeTheToolkitEnds() {
        try (Screen screen = open()) {
            Screen.onScreen(() -> {
                javafx.stage.Popup popup = new javafx.stage.Popup();
                popup.getContent().add(new javafx.scene.control.Label("notice"));
                popup.show(screen.stage());
                Exit.hideAll();
                return true;
            });
            assertThat(Screen.onScreen(() -> Window.getWindows().size())).isZero();
        }
    }
}
