package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.station.DemoPeople;
import wattdesk.station.ui.StationDoor;
import wattdesk.ui.DrivenWindow;

/// The first start: demo property or empty station, the recovery code once, then sign-in.
class FirstStartTest {

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    private final class Door implements StationDoor {

        private final HandMadeStation station = new HandMadeStation(clock, folder);
        volatile boolean there;
        volatile Message refusal;
        volatile List<Message> notes = List.of();
        volatile String password = "";
        final CountDownLatch mayOpen = new CountDownLatch(1);
        volatile boolean slow;
        volatile boolean broken;

        @Override
        public Path folder() {
            return folder;
        }

        @Override
        public boolean hasStation() {
            return there;
        }

        @Override
        public Opened open() {
            if (slow) {
                WattdeskApp.await(mayOpen);
            }
            if (broken) {
                throw new IllegalStateException("planted");
            }
            return refusal == null ? new Opened.Ready(station, notes)
                    : new Opened.Refused(refusal);
        }

        @Override
        public Made makeDemo() {
            there = true;
            return new Made.Done("");
        }

        @Override
        public Made makeEmpty(char[] adminPassword) {
            password = String.valueOf(adminPassword);
            there = true;
            return new Made.Done("K7QD-93MX-TT2P");
        }

        @Override
        public List<DemoPeople> demoPeople() {
            return DemoPeople.all();
        }
    }

    private static Node find(String selector) {
        return Window.getWindows().stream().map(w -> w.getScene().getRoot().lookup(selector))
                .filter(n -> n != null).findFirst().orElse(null);
    }

    private static void await(String selector) {
        Awaitility.await(selector).until(() -> Screen.onScreen(() -> find(selector) != null));
    }

    private static void fire(String button) {
        await(button);
        Platform.runLater(() -> ((Button) find(button)).fire());
    }

    private static void enter(String field, String text) {
        await(field);
        Screen.onScreen(() -> {
            ((TextInputControl) find(field)).setText(text);
            return true;
        });
    }

    private void run(Door door, Runnable script) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        WindowOptions options = new WindowOptions(clock,
                LookBook.fixed(new Look(Language.EN, Theme.LIGHT, 100)), List.of());
        Screen.start();
        Thread.ofPlatform().start(() -> {
            new WattdeskApp(options).runInToolkit(door);
            ended.countDown();
        });
        try {
            script.run();
        } finally {
            Screen.onScreen(() -> {
                Exit.hideAll();
                return true;
            });
            ended.await();
        }
    }

    @Test
    void theDemoOpensAndShowsItsPasswords() throws InterruptedException {
        Door door = new Door();
        run(door, () -> {
            fire("#make-demo");
            await("#demo-people");
        });
        assertThat(door.station.acts).as("closing the window closes the station")
                .contains("closed");
    }

    @Test
    void theOtherLanguageIsOneKeyAway() throws InterruptedException {
        run(new Door(), () -> {
            await("#make-demo");
            DrivenWindow.HANDS.push(KeyCode.ALT, KeyCode.L);
            awaitWords("演示小区");
        });
    }

    @Test
    void theRecoveryCodeIsShownOnce() throws InterruptedException {
        Door door = new Door();
        run(door, () -> {
            fire("#make-empty");
            enter("#admin-password", "short");
            enter("#admin-again", "short");
            fire("#make-empty-go");
            awaitWords("WD-4024");
            assertThat(door.password).as("nothing was made for it").isEmpty();
            enter("#admin-password", "one long sentence");
            enter("#admin-again", "another sentence");
            fire("#make-empty-go");
            awaitWords("WD-4214");
            enter("#admin-again", "one long sentence");
            fire("#make-empty-go");
            await("#recovery-code");
            assertThat(Screen.onScreen(() -> ((Labeled) find("#recovery-code")).getText()))
                    .isEqualTo("K7QD-93MX-TT2P");
            DrivenWindow.HANDS.type(KeyCode.ENTER);
            await("#login");
            assertThat(Screen.onScreen(() -> find("#recovery-code"))).isNull();
        });
        assertThat(door.password).isEqualTo("one long sentence");
    }

    @Test
    void aStationThatDoesNotOpenSaysWhyAndCanBeTriedAgain() throws InterruptedException {
        Door door = new Door();
        door.there = true;
        door.refusal = Message.of("station", "WD-4213", "planted");
        run(door, () -> {
            awaitWords("WD-4213");
            door.refusal = null;
            fire("#retry");
            await("#login");
        });
    }

    @Test
    void aStationWhoseOpeningFailsSaysSoAndCanBeTriedAgain() throws InterruptedException {
        Door door = new Door();
        door.there = true;
        door.broken = true;
        run(door, () -> {
            awaitWords("WD-4213");
            door.broken = false;
            fire("#retry");
            await("#login");
        });
    }

    private Door slowDoor() {
        Door door = new Door();
        door.there = true;
        door.slow = true;
        return door;
    }

    private static void answerWhileItOpens() {
        await("#opening");
        enter("#login", "cashier");
        enter("#password", HandMadeStation.PASSWORD);
        Screen.onScreen(() -> {
            find("#password").requestFocus();
            return true;
        });
        DrivenWindow.HANDS.type(KeyCode.ENTER);
        Awaitility.await("waits").until(() -> Screen.onScreen(() -> find("#login").isDisabled()));
    }

    @Test
    void whoSignsInWhileTheStationStillOpensIsLetInWhenItIsOpen() throws InterruptedException {
        Door door = slowDoor();
        run(door, () -> {
            answerWhileItOpens();
            assertThat(door.station.acts).isEmpty();
            door.mayOpen.countDown();
            await("#counter");
        });
        assertThat(door.station.acts).contains("closed");
    }

    @Test
    void whatWasTypedStaysWhenTheStationHasOpened() throws InterruptedException {
        Door door = slowDoor();
        run(door, () -> {
            await("#login");
            DrivenWindow.HANDS.write("wang");
            door.mayOpen.countDown();
            Awaitility.await("open").until(() -> Screen.onScreen(
                    () -> !find("#opening").isVisible()));
            DrivenWindow.HANDS.write("fang");
            assertThat(Screen.onScreen(() -> ((TextInputControl) find("#login")).getText()))
                    .isEqualTo("wangfang");
        });
    }

    @Test
    void languageAndSizeChangeWhileTheStationStillOpensAndKeepWhatWasTyped()
            throws InterruptedException {
        Door door = slowDoor();
        run(door, () -> {
            await("#opening");
            DrivenWindow.HANDS.write("wang");
            String before = words("#opening");
            DrivenWindow.HANDS.push(KeyCode.ALT, KeyCode.L);
            Awaitility.await("language").until(() -> !words("#opening").equals(before));
            double plain = Screen.onScreen(() -> find("#login").getLocalToSceneTransform().getMxx());
            DrivenWindow.HANDS.push(KeyCode.CONTROL, KeyCode.EQUALS);
            Awaitility.await("larger").until(() -> Screen.onScreen(
                    () -> find("#login").getLocalToSceneTransform().getMxx()) > plain);
            DrivenWindow.HANDS.write("fang");
            door.mayOpen.countDown();
            Awaitility.await("open").until(() -> Screen.onScreen(
                    () -> !find("#opening").isVisible()));
            assertThat(Screen.onScreen(() -> ((TextInputControl) find("#login")).getText()))
                    .isEqualTo("wangfang");
        });
    }

    @Test
    void allRulesAreThereBeforeTheStationIsOpen() throws InterruptedException {
        run(slowDoor(), () -> {
            await("#opening");
            Awaitility.await("all rules").until(() -> Screen.onScreen(() ->
                    find("#login").getScene().getStylesheets().contains(Theme.layout())));
            assertThat(Screen.onScreen(() -> find("#opening").isVisible())).isTrue();
        });
    }

    private static String words(String selector) {
        return Screen.onScreen(() -> ((Labeled) find(selector)).getText());
    }

    @Test
    void aRefusalTakesThePlaceOfASignInThatWaits() throws InterruptedException {
        Door door = slowDoor();
        door.refusal = Message.of("station", "WD-4213", "planted");
        run(door, () -> {
            answerWhileItOpens();
            door.mayOpen.countDown();
            awaitWords("WD-4213");
            assertThat(Screen.onScreen(() -> find("#login"))).isNull();
            door.refusal = null;
            fire("#retry");
            await("#login");
        });
    }

    @Test
    void aStationThatOpensBehindAClosedWindowIsClosed() throws InterruptedException {
        Door door = slowDoor();
        run(door, () -> await("#opening"));
        door.mayOpen.countDown();
        Awaitility.await("closed").until(() -> door.station.acts.contains("closed"));
    }

    @Test
    void whatTheStartFoundIsToldUntilItWasRead() throws InterruptedException {
        Door door = new Door();
        door.there = true;
        door.notes = List.of(Message.of("station", "WD-4028", 2),
                Message.of("station", "WD-4020", "planted"));
        run(door, () -> {
            awaitWords("WD-4028");
            awaitWords("WD-4020");
            assertThat(Screen.onScreen(() -> find("#dismiss-WD-4020")))
                    .as("what stops the till is not put away").isNull();
            fire("#dismiss-WD-4028");
            Awaitility.await("put away")
                    .until(() -> Screen.onScreen(() -> find("#note-WD-4028") == null));
            assertThat(Screen.onScreen(() -> find("#note-WD-4020"))).isNotNull();
        });
    }

    private static void awaitWords(String words) {
        Awaitility.await(words).until(() -> Screen.onScreen(() -> Window.getWindows().stream()
                .flatMap(w -> w.getScene().getRoot().lookupAll(".label").stream())
                .anyMatch(n -> n instanceof Labeled l && words.equals(l.getText()))));
    }

}
