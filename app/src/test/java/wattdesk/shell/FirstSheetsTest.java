package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.message.Language;
import wattdesk.operator.ui.DemoLogin;
import wattdesk.operator.ui.SignInController;
import wattdesk.ui.Background;

/// The sign-in is first drawn by few rules of the style sheets; all of them draw the same.
class FirstSheetsTest {

    private static final List<DemoLogin> PEOPLE = List.of(new DemoLogin("wang", "secret"));

    /// What a window with a sign-in gives; drawn and laid out, never seen.
    private interface Looked<T> {
        T at(Frame frame, SignInController signIn);
    }

    private static <T> T atSignIn(Look look, Looked<T> looked) {
        Screen.start();
        return Screen.onScreen(() -> {
            Stage stage = new Stage();
            Frame frame = Frame.forSignIn(stage, look);
            SignInController signIn = new SignInController(
                    new ComingStation(new ClosedDoor()), "", PEOPLE, look.language(),
                    new Background(frame::broke), new TestClock(), frame.sheets(), () -> { },
                    _ -> { });
            signIn.opening();
            frame.show(signIn.view());
            stage.show();
            signIn.enter();
            T seen = looked.at(frame, signIn);
            stage.close();
            return seen;
        });
    }

    static Stream<Arguments> looks() {
        return Stream.of(Theme.values()).flatMap(theme ->
                Stream.of(100, 150).map(zoom -> Arguments.of(theme, zoom)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void allRulesDrawTheSameSignIn(Theme theme, int zoom) {
        List<int[]> pictures = atSignIn(new Look(Language.ZH, theme, zoom), (frame, _) -> {
            int[] first = pixels(frame.scene().snapshot(null));
            List<String> few = List.copyOf(frame.scene().getStylesheets());
            frame.dressWhole();
            assertThat(frame.scene().getStylesheets()).as("other sheets").isNotEqualTo(few);
            return List.of(first, pixels(frame.scene().snapshot(null)));
        });
        assertThat(pictures.getFirst()).as("more than one colour").contains(pictures.getFirst()[0])
                .isNotEqualTo(new int[pictures.getFirst().length]);
        assertThat(differing(pictures.getFirst(), pictures.getLast())).as("pixels").isZero();
    }

    @Test
    void theFewRulesAreThoseOfAllThatASignInShows() throws IOException {
        Set<String> shown = atSignIn(new Look(Language.EN, Theme.LIGHT, 100), (frame, _) -> {
            Set<String> words = new TreeSet<>();
            collect(frame.scene().getRoot(), words);
            return words;
        });
        Set<String> asked = SheetPress.selectorWords(SheetPress.text(Theme.LAYOUT)
                + SheetPress.text(SheetPress.primerText(Theme.LIGHT)));
        shown.retainAll(asked);
        assertThat(shown).contains(".sign-in-card", ".demo-button", ".message-bar");
        assertThat(SheetPress.SHOWN).containsAll(shown);
    }

    @Test
    void rulesOfOtherPlacesAreLeftOut() {
        String few = SheetPress.first("""
                /* a { } */
                .root, .sale { -a: b; }
                .button:hover > .label { -c: d; }
                .label .sale-form { -e: f; }
                #amount { -g: h; }
                """);
        assertThat(few).containsSubsequence(".root", "-a: b", ".button:hover > .label", "-c: d")
                .doesNotContain("sale", "-e", "#amount");
    }

    private static void collect(Node node, Set<String> words) {
        words.add(node.getTypeSelector());
        node.getStyleClass().forEach(style -> words.add("." + style));
        if (node.getId() != null) {
            words.add("#" + node.getId());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static int[] pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                pixels, 0, width);
        return pixels;
    }

    private static long differing(int[] one, int[] other) {
        assertThat(one).hasSameSizeAs(other);
        long count = 0;
        for (int i = 0; i < one.length; i++) {
            count += one[i] == other[i] ? 0 : 1;
        }
        return count;
    }
}
