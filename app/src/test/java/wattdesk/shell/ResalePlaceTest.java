package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wattdesk.message.Language;
import wattdesk.station.DemoPeople;

/// The supplier's bill and the lawful price are kept at the screen, and warn where a price is made.
class ResalePlaceTest {

    private static final Look LOOK = new Look(Language.EN, Theme.LIGHT, 100);
    private static DemoStation demo;

    @BeforeAll
    static void open() {
        demo = new DemoStation();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    private static Screen at(DemoPeople who, Look look) {
        Screen screen = demo.at(KeyCode.F11, who, look, Screen.WIDTH, Screen.HEIGHT);
        screen.key(KeyCode.ALT, KeyCode.G);
        screen.rest();
        return screen;
    }

    @Test
    void whatIsKeptWarnsWherePricesAreMadeAndGoesOnTheSheet() throws IOException {
        try (Screen screen = at(DemoPeople.ADMIN, LOOK)) {
            assertThat(screen.words()).contains("No bill is kept yet");
            screen.key(KeyCode.ALT, KeyCode.B);
            screen.rest();
            screen.enter("#bill-from", "2026-10-01");
            screen.click("#bill-keep");
            assertThat(screen.words()).contains("WD-6270");
            screen.enter("#bill-to", "2026-10-31");
            screen.enter("#bill-usage", "81234.5");
            screen.enter("#bill-amount", "44678.98");
            screen.click("#bill-keep");
            screen.rest();
            assertThat(screen.words()).contains("WD-6267").contains("on average 0.5500");
            assertThat(screen.words()).as("the flat price earns on it")
                    .contains("¥ 0.5820 on average");
            screen.key(KeyCode.ALT, KeyCode.H);
            screen.rest();
            screen.enter("#lawful-price", "0.6");
            screen.click("#lawful-keep");
            assertThat(screen.words()).as("no source").contains("WD-6271");
            screen.enter("#lawful-source", "Price office 12/2023");
            screen.click("#lawful-keep");
            screen.rest();
            assertThat(screen.words()).contains("WD-6268").contains("Price office 12/2023")
                    .contains("up to ¥ 1.2000");
            assertThat(Screen.onScreen(() ->
                    ((ImageView) screen.find("#publication")).getImage().getWidth()))
                    .isGreaterThan(500);
            screen.key(KeyCode.ALT, KeyCode.P);
            screen.rest();
            assertThat(screen.words()).contains("WD-6272");
            try (var files = Files.list(demo.station.folder().resolve("papers"))) {
                Path sheet = files.findFirst().orElseThrow();
                assertThat(new String(Files.readAllBytes(sheet), StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF-");
            }
            Path into = Path.of("target/pictures/EN-LIGHT-100");
            screen.picture(into.resolve("26-resale.png"));
            screen.key(KeyCode.ESCAPE);
            screen.rest();
            warnedWhileMaking(screen);
        }
        try (Screen screen = at(DemoPeople.ADMIN, new Look(Language.ZH, Theme.DARK, 100))) {
            screen.picture(Path.of("target/pictures/ZH-DARK-100/26-resale.png"));
            assertThat(screen.cut("#resale")).isEmpty();
        }
        try (Screen screen = at(DemoPeople.ADMIN, new Look(Language.EN, Theme.LIGHT, 150))) {
            screen.picture(Path.of("target/pictures/EN-LIGHT-150/26-resale.png"));
            assertThat(screen.cut("#resale")).isEmpty();
            assertThat(Screen.onScreen(() -> {
                ScrollPane scroll = (ScrollPane) screen.find("#resale .scroll-pane");
                return ((Region) scroll.getContent()).getWidth()
                        - scroll.getViewportBounds().getWidth();
            })).as("nothing sticks out").isLessThan(1);
        }
    }

    private static void warnedWhileMaking(Screen screen) {
        assertThat(screen.find("#tariffs-place")).isNotNull();
        screen.key(KeyCode.ENTER);
        screen.rest();
        screen.enter("#at-effectivefrom", "2031-01-01");
        screen.enter("#at-prices-0-flat", "0.6100");
        screen.rest();
        assertThat(Screen.onScreen(() -> screen.find("#problems").lookupAll(".problem").size()))
                .as("above the law, above the cost").isEqualTo(2);
        assertThat(screen.text("#problem-count")).as("it warns, people decide")
                .isEqualTo("No problems");
        screen.key(KeyCode.ALT, KeyCode.L);
        screen.rest();
        assertThat(screen.words()).contains("WD-6265").contains("WD-6266");
        screen.key(KeyCode.ENTER);
        screen.rest();
        assertThat(screen.words()).as("the second person hears it too")
                .contains("more than the highest lawful price");
        screen.key(KeyCode.ESCAPE);
    }

    @Test
    void aSupervisorReadsAndKeepsNothing() {
        try (Screen screen = at(DemoPeople.SUPERVISOR, LOOK)) {
            assertThat(screen.find("#resale")).isNotNull();
            assertThat(screen.find("#add-bill")).isNull();
            screen.key(KeyCode.ALT, KeyCode.B);
            screen.rest();
            assertThat(screen.find("#bill-sheet")).isNull();
        }
    }

    @Test
    void aSheetThatCannotBeWrittenSaysSo() throws IOException {
        Path papers = demo.station.folder().resolve("papers");
        Path aside = papers.resolveSibling("papers-aside");
        boolean there = Files.exists(papers);
        if (there) {
            Files.move(papers, aside);
        }
        Files.writeString(papers, "in the way");
        try (Screen screen = at(DemoPeople.ADMIN, LOOK)) {
            screen.key(KeyCode.ALT, KeyCode.P);
            screen.rest();
            assertThat(screen.words()).contains("WD-6273");
        } finally {
            Files.delete(papers);
            if (there) {
                Files.move(aside, papers);
            }
        }
    }
}
