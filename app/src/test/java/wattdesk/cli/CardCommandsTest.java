package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.message.Language;
import wattdesk.meterio.card.CardDecision;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.sim.card.CardFile;
import wattdesk.meterio.sim.card.MemoryCard;

/// The card bench on cards that lie in files.
class CardCommandsTest {

    private static final String METER = "000024170093";
    private static final String CUSTOMER = "000000031204";

    @TempDir
    Path folder;

    private Path keys;
    private Path site;

    @BeforeEach
    void files() throws IOException {
        keys = Files.writeString(folder.resolve("keys.txt"),
                "000102030405060708090a0b0c0d0e0f\n");
        site = Files.writeString(folder.resolve("site.toml"), """
                seed = 1
                [[line]]
                name = "a"
                baud = 0
                [[meter]]
                line = "a"
                profile = "demo-645-count"
                address = "000024170093"
                """);
    }

    private CliRun card(String command, String card, String... more) {
        List<String> args = new ArrayList<>(List.of("card", command, "--json", "--data",
                folder.resolve("data").toString(), "--reader", "sim:" + folder.resolve(card),
                "--key-file", keys.toString()));
        args.addAll(List.of(more));
        return CliRun.of(args.toArray(String[]::new));
    }

    private CliRun sell(String card, long count, String... more) {
        List<String> args = new ArrayList<>(List.of("--meter", METER, "--customer", CUSTOMER,
                "--amount", "100", "--count", Long.toString(count)));
        args.addAll(List.of(more));
        return card("sell", card, args.toArray(String[]::new));
    }

    private CliRun insert(String card) {
        return card("insert", card, "--site", site.toString(), "--meter", METER);
    }

    private static void refused(CliRun run, int exit, String code) {
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.errorCode()).isEqualTo(code);
    }

    /// The whole sale, as somebody without hardware plays it.
    @ParameterizedTest
    @CsvSource({"card.txt,MIFARE_1K", "card.cpu,CPU", "card.sle4442,SLE4442"})
    void sellInsertReturnSellAgain(String card, String medium) {
        CliRun sold = sell(card, 1, "--yes");
        assertThat(sold.exit()).as(sold.err()).isZero();
        assertThat(sold.json().path("state").asText()).isEqualTo("WRITTEN");
        assertThat(sold.json().path("medium").asText()).isEqualTo(medium);

        JsonNode before = card("show", card).json();
        assertThat(before.path("purchase").path("amount").asText()).isEqualTo("100.00");
        assertThat(before.path("purchase").path("kind").asText()).isEqualTo("OPEN");
        assertThat(before.path("loaded").asBoolean(true)).isFalse();
        assertThat(before.path("returned").isNull()).isTrue();

        CliRun early = sell(card, 2, "--yes");
        refused(early, 1, "CARD_NOT_LOADED");
        assertThat(early.err()).contains("WD-1158");

        JsonNode credited = insert(card).json();
        assertThat(credited.path("display").asText()).isEqualTo("OK");
        assertThat(credited.path("credited").asText()).isEqualTo("100.00");
        assertThat(credited.path("balance").asText()).isEqualTo("100.00");
        JsonNode again = insert(card).json();
        assertThat(again.path("credited").asText()).isEqualTo("0.00");
        assertThat(again.path("balance").asText()).isEqualTo("100.00");

        JsonNode after = card("show", card).json();
        assertThat(after.path("loaded").asBoolean(false)).isTrue();
        assertThat(after.path("returned").path("remaining").asText()).isEqualTo("100.00");
        assertThat(sell(card, 2, "--yes").exit()).isZero();
        assertThat(insert(card).json().path("balance").asText()).isEqualTo("200.00");
    }

    @Test
    void theSameSaleAgainIsFoundAndNotWrittenTwice() throws IOException {
        assertThat(sell("c", 1, "--yes").exit()).isZero();
        String before = Files.readString(folder.resolve("c"));
        CliRun again = sell("c", 1, "--yes");
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(Files.readString(folder.resolve("c"))).isEqualTo(before);
        assertThat(folder.resolve("data/bench.jsonl")).content().contains("INTENT", METER);
    }

    @Test
    void withoutYesNothingIsWrittenOrWiped() {
        refused(sell("c", 1), 2, "WD-1156");
        assertThat(folder.resolve("c")).doesNotExist();
        assertThat(sell("c", 1, "--yes").exit()).isZero();
        refused(card("clear", "c"), 2, "WD-1157");
        assertThat(card("show", "c").json().path("issued").asBoolean(false)).isTrue();
    }

    @Test
    void aClearedCardIsBlank() {
        assertThat(sell("c", 1, "--yes").exit()).isZero();
        CliRun cleared = card("clear", "c", "--yes");
        assertThat(cleared.exit()).as(cleared.err()).isZero();
        assertThat(cleared.json().path("state").asText()).isEqualTo("CLEARED");
        assertThat(card("show", "c").json().path("state").asText()).isEqualTo("BLANK");
        refused(sell("c", 2, "--yes"), 1, "WD-1159");
        assertThat(sell("c", 7, "--yes", "--kind", "replace").exit()).isZero();
    }

    @Test
    void whatDoesNotFollowIsBlocked() {
        assertThat(sell("c", 1, "--yes").exit()).isZero();
        assertThat(insert("c").exit()).isZero();
        CliRun gap = sell("c", 5, "--yes");
        refused(gap, 1, "WD-1159");
        assertThat(gap.json().path("error").path("detail").path("reason").asText())
                .isEqualTo("BEHIND");
        CliRun other = card("sell", "c", "--meter", "000024170094", "--customer", CUSTOMER,
                "--amount", "1", "--count", "2", "--yes");
        refused(other, 1, "WD-1159");
    }

    @Test
    void aCardOfAnotherSystemIsRefused() throws IOException {
        assertThat(sell("c", 1, "--yes").exit()).isZero();
        Files.writeString(keys, "ff".repeat(16));
        refused(card("show", "c"), 1, "WD-1154");
        refused(sell("c", 2, "--yes"), 1, "WD-1154");
        refused(card("clear", "c", "--yes"), 1, "WD-1154");
        CliRun slot = insert("c");
        assertThat(slot.exit()).isEqualTo(1);
        assertThat(slot.json().path("display").asText()).isEqualTo("Err 32");
        assertThat(slot.err()).contains("WD-1162");
    }

    @Test
    void aMemoryCardWhoseErrorCounterIsNotFullIsLeftAlone() throws IOException {
        CardFile.save(folder.resolve("c"), MemoryCard.blank().counter(3));
        CliRun run = sell("c", 1, "--yes");
        refused(run, 1, "WD-1160");
        assertThat(run.json().path("error").path("detail").path("reason").asText())
                .isEqualTo("ERROR_COUNTER");
    }

    /// The file cannot be kept after the first change: whether it was, only the same card tells.
    @Test
    void whatIsNotProvedIsUnknownAndTheSameCommandDecidesIt() throws IOException {
        assertThat(sell("c", 1, "--yes").exit()).isZero();
        assertThat(insert("c").exit()).isZero();
        Path inTheWay = Files.createDirectory(folder.resolve("c.new"));
        CliRun unknown = sell("c", 2, "--yes");
        assertThat(unknown.exit()).isEqualTo(4);
        assertThat(unknown.json().path("state").asText()).isEqualTo("UNKNOWN");
        assertThat(unknown.err()).contains("WD-1161");
        CliRun clear = card("clear", "c", "--yes");
        assertThat(clear.exit()).isEqualTo(4);
        assertThat(clear.json().path("state").asText()).isEqualTo("UNKNOWN");
        Files.delete(inTheWay);
        assertThat(sell("c", 2, "--yes").json().path("state").asText()).isEqualTo("WRITTEN");
        assertThat(insert("c").json().path("balance").asText()).isEqualTo("200.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0011", "zz", "000102030405060708090a0b0c0d0e0f\n12"})
    void aKeyFileThatHoldsNoKeyIsWrongInput(String text) throws IOException {
        Files.writeString(keys, text);
        refused(card("show", "c"), 2, "WD-1155");
        Files.delete(keys);
        refused(card("show", "c"), 2, "WD-1155");
    }

    @ParameterizedTest
    @CsvSource({"--meter,12", "--customer,12", "--count,0", "--count,x", "--kind,gift"})
    void whatIsNoValueIsWrongInput(String option, String value) {
        List<String> args = new ArrayList<>(List.of("--meter", METER, "--customer", CUSTOMER,
                "--amount", "1", "--count", "1", "--yes"));
        int at = args.indexOf(option);
        if (at >= 0) {
            args.set(at + 1, value);
        } else {
            args.addAll(List.of(option, value));
        }
        refused(card("sell", "c", args.toArray(String[]::new)), 2, "WD-1003");
    }

    @Test
    void writingNeedsTheKeys() {
        CliRun run = CliRun.of("card", "clear", "--json", "--yes", "--reader", "sim:x");
        refused(run, 2, "WD-1001");
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        refused(card("show", "none"), 3, "WD-1151");
        refused(insert("none"), 2, "WD-1164");
        Files.writeString(folder.resolve("paper"), "paper\n");
        refused(card("show", "paper"), 3, "WD-1153");
        refused(insert("paper"), 2, "WD-1164");
        assertThat(sell("c", 1, "--yes").exit()).isZero();
        refused(card("insert", "c", "--site", site.toString(), "--meter", "000000000001"), 2,
                "WD-1163");
        refused(card("insert", "c", "--site", folder.resolve("no.toml").toString(), "--meter",
                METER), 2, "WD-1080");
        refused(CliRun.of("card", "insert", "--json", "--reader", "ACR122", "--key-file",
                keys.toString(), "--site", site.toString(), "--meter", METER), 2, "WD-1003");
    }

    /// What is shown to people is in their language, states included.
    @Test
    void theContentsAreShownInWords() {
        assertThat(sell("c", 1, "--yes").exit()).isZero();
        String[] show = {"card", "show", "--reader", "sim:" + folder.resolve("c"), "--key-file",
            keys.toString(), "--lang"};
        assertThat(CliRun.of(with(show, "zh")).out())
                .contains("购电次数\t1", "种类\t开户", "购电区 A\t有效", "返写区 A\t空", "已充入电表\t否");
        assertThat(CliRun.of(with(show, "en")).out())
                .contains("purchase number\t1", "kind\topen", "purchase slot A\tvalid");
    }

    private static String[] with(String[] some, String last) {
        String[] all = java.util.Arrays.copyOf(some, some.length + 1);
        all[some.length] = last;
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void everyLossHasItsWords(CardLoss loss) {
        for (Language language : Language.values()) {
            Fault fault = new CardTrouble(terminal(language)).lost(loss, "x");
            assertThat(fault.exit()).isEqualTo(Exit.DEVICE);
            assertThat(fault.code()).isIn("WD-1150", "WD-1151", "WD-1152", "WD-1153");
            assertThat(fault.message().in(language).line()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsWords(CardRefusal reason) {
        for (Language language : Language.values()) {
            Fault fault = new CardTrouble(terminal(language))
                    .refused(new WriteResult.Refused(reason, "x"));
            assertThat(fault.message().in(language).line()).isNotBlank();
            assertThat(fault.exit()).isEqualTo(
                    reason == CardRefusal.NOT_REACHED ? Exit.DEVICE : Exit.REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyBlockHasItsWords(CardDecision.Reason reason) {
        for (Language language : Language.values()) {
            assertThat(new CardTrouble(terminal(language)).blocked(reason).message().in(language)
                    .line()).isNotBlank();
        }
    }

    private static Terminal terminal(Language language) {
        java.io.PrintStream nowhere = new java.io.PrintStream(
                java.io.OutputStream.nullOutputStream());
        return new Terminal(nowhere, nowhere, language);
    }

    /// Whether a service runs here or not: a list, or a sentence, and never a broken program.
    @Test
    void readersAreListedOrTheirServiceIsMissed() {
        CliRun run = CliRun.of("card", "readers", "--json");
        if (run.exit() == 0) {
            assertThat(run.lines()).allMatch(line -> line.has("reader"));
        } else {
            refused(run, 3, "WD-1150");
        }
        assertThat(CardReaders.finding().holds()).isTrue();
    }

    @Test
    void aReaderThatIsNotThereIsNamed() {
        CliRun run = CliRun.of("card", "show", "--json", "--reader", "no such reader");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.errorCode()).isIn("WD-1150", "WD-1152");
    }
}
