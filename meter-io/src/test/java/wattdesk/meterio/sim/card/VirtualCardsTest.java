package wattdesk.meterio.sim.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Virtual cards answer as cards.md 3 says that cards do, command by command.
class VirtualCardsTest {

    private static final String KEY = "FF82000006FFFFFFFFFFFF";

    @TempDir
    Path folder;

    private static String ask(VirtualCard card, String hex) {
        return HexFormat.of().withUpperCase().formatHex(
                card.command(HexFormat.of().parseHex(hex)));
    }

    private static MifareCard mifare() {
        var card = MifareCard.blank(new byte[] {4, (byte) 0xA1, (byte) 0xB2, (byte) 0xC3});
        card.insert();
        return card;
    }

    @Test
    void aMifareCardTellsItsSerialNumberAndWantsAKeyForTheRest() {
        var card = mifare();
        assertThat(ask(card, "FFCA000000")).isEqualTo("04A1B2C39000");
        assertThat(ask(card, "FFB0000410")).isEqualTo("6982");
        assertThat(ask(card, "FFD6000410" + "00".repeat(16))).isEqualTo("6982");
        assertThat(ask(card, "FF860000050100046000")).isEqualTo("6300");
        assertThat(ask(card, KEY)).isEqualTo("9000");
        assertThat(ask(card, "FF860000050100046000")).isEqualTo("9000");
        assertThat(ask(card, "FFD6000410" + "0123456789ABCDEF".repeat(2))).isEqualTo("9000");
        assertThat(ask(card, "FFB0000410")).isEqualTo("0123456789ABCDEF".repeat(2) + "9000");
        assertThat(ask(card, "FFB0000810")).as("another sector").isEqualTo("6982");
    }

    /// A key B that can be read cannot be used.
    @Test
    void withTheTransportTrailerKeyBDoesNotOpen() {
        var card = mifare();
        assertThat(ask(card, KEY)).isEqualTo("9000");
        assertThat(ask(card, "FF860000050100046100")).isEqualTo("6300");
    }

    @Test
    void withOurTrailerKeyAReadsAndKeyBWrites() {
        var card = mifare();
        assertThat(ask(card, KEY)).isEqualTo("9000");
        assertThat(ask(card, "FF860000050100046000")).isEqualTo("9000");
        assertThat(ask(card, "FFD6000710" + "AAAAAAAAAAAA" + "78778800" + "BBBBBBBBBBBB"))
                .isEqualTo("9000");
        assertThat(ask(card, "FF82000006AAAAAAAAAAAA")).isEqualTo("9000");
        assertThat(ask(card, "FF860000050100046000")).isEqualTo("9000");
        assertThat(ask(card, "FFB0000410")).endsWith("9000");
        assertThat(ask(card, "FFB0000710")).as("keys are not shown").startsWith("000000000000");
        assertThat(ask(card, "FFD6000410" + "00".repeat(16))).isEqualTo("6982");
        assertThat(ask(card, "FF82000006BBBBBBBBBBBB")).isEqualTo("9000");
        assertThat(ask(card, "FF860000050100046100")).isEqualTo("9000");
        assertThat(ask(card, "FFD6000410" + "00".repeat(16))).isEqualTo("9000");
    }

    @ParameterizedTest
    @CsvSource({"00A4040000,6D00", "FF000000,6D00", "FFB0007010,6A82", "FF8200000401020304,6700",
        "FFD6000010" + "00000000000000000000000000000000,6A82", "FF,6700"})
    void whatAMifareReaderDoesNotKnowHasItsStatusWord(String command, String status) {
        assertThat(ask(mifare(), command)).isEqualTo(status);
    }

    private static CpuCard cpu() {
        var card = CpuCard.personalised(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, new byte[16],
                new byte[16], 5);
        card.insert();
        return card;
    }

    @Test
    void aCpuCardTellsItsSerialNumberAndWantsAMacForAChange() {
        var card = cpu();
        assertThat(ask(card, "00A40000023F00")).isEqualTo("9000");
        assertThat(ask(card, "00B0990108")).isEqualTo("01020304050607089000");
        assertThat(ask(card, "00A4040005F050425332")).isEqualTo("6A82");
        assertThat(ask(card, "00A4040005F050425331")).isEqualTo("9000");
        assertThat(ask(card, "00B0810030")).isEqualTo("00".repeat(48) + "9000");
        assertThat(ask(card, "00B0816030")).isEqualTo("6B00");
        assertThat(ask(card, "00B0830008")).isEqualTo("6A82");
        assertThat(ask(card, "04D6810008" + "00".repeat(8))).isEqualTo("6982");
        assertThat(ask(card, "00D6810004" + "00".repeat(4))).isEqualTo("6D00");
    }

    @Test
    void threeWrongAnswersBlockTheKey() {
        var card = cpu();
        for (String status : new String[] {"63C2", "63C1", "63C0", "6983"}) {
            assertThat(ask(card, "0084000008")).hasSize(20);
            assertThat(ask(card, "0082000108" + "11".repeat(8))).isEqualTo(status);
        }
    }

    @Test
    void aWrongMacChangesNothing() {
        var card = cpu();
        assertThat(ask(card, "00A4040005F050425331")).isEqualTo("9000");
        byte[] challenge = HexFormat.of().parseHex(ask(card, "0084000008").substring(0, 16));
        assertThat(ask(card, "0082000108" + HexFormat.of().formatHex(
                DesChain.twoKeys(new byte[16], challenge)))).isEqualTo("9000");
        byte[] before = card.memory();
        assertThat(ask(card, "0084000008")).hasSize(20);
        assertThat(ask(card, "04D6810006" + "ABCD" + "00000000")).isEqualTo("6988");
        assertThat(card.memory()).isEqualTo(before);
    }

    @Test
    void aMemoryCardAnswersWithItsErrorCounter() {
        var card = MemoryCard.blank();
        card.insert();
        assertThat(ask(card, "FFB0002004")).as("not selected").isEqualTo("6982");
        assertThat(ask(card, "FFA400000106")).isEqualTo("9000");
        assertThat(ask(card, "FFB0000004")).isEqualTo("A21310919000");
        assertThat(ask(card, "FFB1000004")).isEqualTo("07FFFFFF9000");
        assertThat(ask(card, "FFD00020021122")).isEqualTo("6982");
        assertThat(ask(card, "FF20000003111111")).isEqualTo("9003");
        assertThat(ask(card, "FF20000003FFFFFF")).isEqualTo("9007");
        assertThat(ask(card, "FFD00020021122")).isEqualTo("9000");
        assertThat(ask(card, "FFB0002002")).isEqualTo("11229000");
        assertThat(ask(card, "FFD00010021122")).isEqualTo("9000");
        assertThat(card.lowWrites()).isEqualTo(1);
    }

    @Test
    void threeWrongPscKillAMemoryCard() {
        var card = MemoryCard.blank();
        card.insert();
        assertThat(ask(card, "FFA400000106")).isEqualTo("9000");
        for (String status : new String[] {"9003", "9001", "9000"}) {
            assertThat(ask(card, "FF20000003111111")).isEqualTo(status);
        }
        assertThat(ask(card, "FF20000003FFFFFF")).isEqualTo("9000");
        assertThat(ask(card, "FFD00020021122")).isEqualTo("6982");
    }

    /// What arrives of a write, and that the card is out then until it is put in again.
    @ParameterizedTest
    @CsvSource({"BEFORE,FFFFFFFF", "HALF,1122FFFF", "AFTER,11223344"})
    void aTornWriteArrivesInPart(CardFaults.Tear tear, String left) {
        var card = MemoryCard.blank();
        card.insert();
        assertThat(ask(card, "FFA400000106")).isEqualTo("9000");
        assertThat(ask(card, "FF20000003FFFFFF")).isEqualTo("9007");
        card.faults().tearAt(0, tear);
        assertThatThrownBy(() -> ask(card, "FFD000200411223344"))
                .isInstanceOf(CardTornException.class);
        assertThat(card.out()).isTrue();
        assertThatThrownBy(() -> ask(card, "FFB0002004")).isInstanceOf(CardTornException.class);
        card.insert();
        assertThat(ask(card, "FFB0002004")).as("power is lost with the selection")
                .isEqualTo("6982");
        assertThat(ask(card, "FFA400000106")).isEqualTo("9000");
        assertThat(ask(card, "FFB0002004")).isEqualTo(left + "9000");
    }

    @Test
    void latencyIsWaitedForEachCommand() {
        var card = mifare();
        card.faults().latencyMillis(20);
        long start = System.nanoTime();
        assertThat(ask(card, "FFCA000000")).endsWith("9000");
        assertThat(ask(card, "FFCA000000")).endsWith("9000");
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(40_000_000L);
    }

    @Test
    void aCardComesBackFromItsFile() throws IOException {
        for (VirtualCard card : new VirtualCard[] {mifare(), cpu(), MemoryCard.blank()}) {
            Path file = folder.resolve(card.kind());
            CardFile.save(file, card);
            VirtualCard back = CardFile.load(file);
            assertThat(back.kind()).isEqualTo(card.kind());
            assertThat(back.memory()).isEqualTo(card.memory());
            assertThat(back.atr()).isEqualTo(card.atr());
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "paper", "mifare", "'mifare\n00'", "'cpu\nxyz'"})
    void anotherFileIsNoCard(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("not"), text);
        assertThatThrownBy(() -> CardFile.load(file)).isInstanceOf(IOException.class)
                .hasMessageContaining("no card in this file");
    }
}
