package wattdesk.meterio.card.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.card.CardContents;
import wattdesk.meterio.card.CardPurchase;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.CardReturn;
import wattdesk.meterio.card.Cards;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.PurchaseKind;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.Reply;
import wattdesk.meterio.card.VirtualReader;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.card.desk.CardDesk;
import wattdesk.meterio.sim.card.CpuCard;

/// The grid's user card, read without keys. Its files here are built by hand from cards.md 9.
class GridFormatTest {

    private final VirtualReader reader = new VirtualReader();
    private final GridFormat format = new GridFormat();

    /// `68 cmd len len … CS 16`; the checksum with or without the 68H.
    private static byte[] framed(int length, String at4, boolean with68) {
        byte[] bytes = new byte[length];
        bytes[0] = 0x68;
        bytes[1] = 0x01;
        bytes[3] = (byte) (length - 6);
        byte[] body = Hex.bytes(at4);
        System.arraycopy(body, 0, bytes, 4, body.length);
        int sum = 0;
        for (int i = with68 ? 0 : 1; i < length - 2; i++) {
            sum += bytes[i];
        }
        bytes[length - 2] = (byte) sum;
        bytes[length - 1] = 0x16;
        return bytes;
    }

    private static byte[] parameters(int kind) {
        return framed(45, "00".repeat(26) + "000024170093" + "000000031204"
                + Hex.octet(kind), false);
    }

    private static byte[] returned(int length) {
        return framed(length, "00" + "000001" + "000001" + "000024170093" + "000000031204"
                + "00000EB2" + "0000001F" + "00000000" + "0001020304050607".substring(2)
                + "2611281430", true);
    }

    private CpuCard card() {
        CpuCard card = (CpuCard) Cards.blank(MediumKind.CPU);
        card.fill(0x01, parameters(2));
        card.fill(0x02, Hex.bytes("0000271000000020"));
        card.fill(0x05, returned(49));
        return card;
    }

    @Test
    void purchaseNumbersAndReturnAreShown() {
        reader.put(card());
        CardContents seen = Cards.contents(format.read(reader.link()));
        assertThat(seen.format()).isEqualTo(GridFormat.ID);
        assertThat(seen.uid()).isEqualTo("0102030405060708");
        assertThat(seen.purchase()).contains(new CardPurchase(PurchaseKind.BUY, 32,
                Cards.METER, Cards.CUSTOMER, 10_000, false));
        assertThat(seen.returned()).contains(new CardReturn(31, Cards.METER, 3_762, 0));
        assertThat(seen.details()).containsEntry("walletFile", "VALID")
                .containsEntry("returnFile", "VALID").containsEntry("meterTime", "2611281430");
    }

    @Test
    void anEmptyReturnFileIsNoReturnAndOverdraftIsNegative() {
        CpuCard card = card();
        card.fill(0x05, new byte[49]);
        reader.put(card);
        CardContents seen = Cards.contents(format.read(reader.link()));
        assertThat(seen.returned()).isEmpty();
        assertThat(seen.details()).containsEntry("returnFile", "EMPTY");
        byte[] overdrawn = framed(49, "00" + "000001" + "000001" + "000024170093"
                + "000000031204" + "00000000" + "0000001F" + "000004E2" + "00".repeat(7)
                + "2611281430", false);
        assertThat(GridReturn.decode(overdrawn).value().map(GridReturn::overdraftFen))
                .contains(1_250L);
        card.fill(0x05, overdrawn);
        assertThat(Cards.contents(format.read(reader.put(card).link())).returned())
                .contains(new CardReturn(31, Cards.METER, -1_250, 0));
    }

    @Test
    void aWalletWithoutItsNumbersIsNoPurchase() {
        CpuCard card = card();
        card.fill(0x01, new byte[45]);
        reader.put(card);
        CardContents seen = Cards.contents(format.read(reader.link()));
        assertThat(seen.headerValid()).isFalse();
        assertThat(seen.purchase()).isEmpty();
        assertThat(seen.details()).containsEntry("parameterFile", "EMPTY");
    }

    /// Without keys some cards show nothing: each closed file says so.
    @Test
    void whatTheCardKeepsClosedIsClosed() {
        reader.put(card());
        reader.fault(n -> n >= 3 ? new Reply.Answered("", 0x6982) : null);
        CardContents seen = Cards.contents(format.read(reader.link()));
        assertThat(seen.details()).containsEntry("parameterFile", "CLOSED")
                .containsEntry("walletFile", "CLOSED").containsEntry("returnFile", "CLOSED");
        assertThat(seen.purchase()).isEmpty();
    }

    @Test
    void itIsNeverWritten() {
        CpuCard card = card();
        byte[] before = card.memory();
        reader.put(card);
        assertThat(format.sell(reader.link(), Cards.order(1))).isEqualTo(
                new WriteResult.Refused(CardRefusal.READ_ONLY, GridFormat.ID));
        assertThat(format.clear(reader.link())).isEqualTo(
                new WriteResult.Refused(CardRefusal.READ_ONLY, GridFormat.ID));
        assertThat(card.memory()).isEqualTo(before);
    }

    @Test
    void otherMediaAreNotAsked() {
        reader.put(Cards.blank(MediumKind.MIFARE_1K));
        reader.fault(n -> null);
        assertThat(format.read(reader.link())).isInstanceOf(ReadResult.Foreign.class);
        assertThat(reader.commands).isEmpty();
    }

    /// A card that has both folders is ours first; the desk asks the formats in order.
    @Test
    void theDeskAsksTheFormatsInTheirOrder() {
        CpuCard card = card();
        reader.put(card);
        CardDesk grid = new CardDesk(reader, List.of(new GridFormat()));
        assertThat(Cards.contents(grid.read("")).format()).isEqualTo(GridFormat.ID);
    }

    @ParameterizedTest
    @CsvSource({"49,true", "50,true"})
    void bothLengthsOfTheReturnFileDecode(int length, boolean read) {
        assertThat(GridReturn.decode(returned(length)).value().isPresent()).isEqualTo(read);
    }

    @Test
    void everyBrokenByteOfAFrameIsNoticedOrChangesItsValue() {
        GridParameters right = GridParameters.decode(parameters(1)).value().orElseThrow();
        for (int at = 0; at < 45; at++) {
            byte[] broken = parameters(1);
            broken[at] ^= 0x04;
            assertThat(GridParameters.decode(broken)).as("byte %d", at)
                    .isEqualTo(new GridFile.Broken<>());
        }
        assertThat(right.meter()).isEqualTo(Cards.METER);
    }

    @ParameterizedTest
    @CsvSource({"0,RECONNECT", "1,OPEN", "2,BUY", "3,REPLACE"})
    void theKindOfUserCardIsTold(int kind, String name) {
        CpuCard card = card();
        card.fill(0x01, parameters(kind));
        reader.put(card);
        assertThat(Cards.contents(format.read(reader.link())).details())
                .containsEntry("cardKind", name);
        assertThat(GridParameters.decode(parameters(4))).isEqualTo(new GridFile.Broken<>());
    }

    @Test
    void anyBytesOfAnyLengthAreJudgedAndNeverThrow() {
        Random random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[0] = 0x68;
                bytes[bytes.length - 1] = 0x16;
            }
            assertThat(GridParameters.decode(bytes)).isNotNull();
            assertThat(GridWallet.decode(bytes)).isNotNull();
            assertThat(GridReturn.decode(bytes)).isNotNull();
        }
    }
}
