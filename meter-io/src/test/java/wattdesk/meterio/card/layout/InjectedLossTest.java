package wattdesk.meterio.card.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.Cards;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.Reply;
import wattdesk.meterio.card.VirtualReader;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.sim.card.MifareCard;
import wattdesk.meterio.sim.card.VirtualCard;

/// The coding rules of cards.md 6, by faults put between the format and the card.
class InjectedLossTest {

    private final OwnFormat format = Cards.format();
    private final VirtualReader reader = new VirtualReader();

    private VirtualCard issued(MediumKind kind) {
        VirtualCard card = Cards.blank(kind);
        reader.put(card);
        assertThat(Cards.count(Cards.written(format.sell(reader.link(), Cards.order(1)))))
                .isEqualTo(1);
        return card;
    }

    /// D6 and D0 are the commands that change a card.
    private static boolean changes(byte[] command) {
        return (command[1] & 0xFF) == 0xD6 || (command[1] & 0xFF) == 0xD0;
    }

    private List<byte[]> commandsOfASale(MediumKind kind) {
        issued(kind);
        reader.fault(n -> null);
        assertThat(Cards.count(Cards.written(format.sell(reader.link(), Cards.order(2)))))
                .isEqualTo(2);
        return new ArrayList<>(reader.commands);
    }

    static Stream<Arguments> mediaAndLosses() {
        return Stream.of(MediumKind.values()).flatMap(kind -> Stream.of(
                CardLoss.CARD_OUT, CardLoss.CARD_RESET, CardLoss.SERVICE, CardLoss.OTHER)
                .map(loss -> Arguments.of(kind, loss)));
    }

    /// Lost at every command of a sale: before the first change refused and untouched, from then
    /// on unknown; reading the card decides, and the next try succeeds.
    @ParameterizedTest
    @MethodSource("mediaAndLosses")
    void aLossIsARefusalBeforeTheFirstChangeAndUnknownFromThenOn(MediumKind kind, CardLoss loss) {
        List<byte[]> commands = commandsOfASale(kind);
        int first = 0;
        while (!changes(commands.get(first))) {
            first++;
        }
        for (int at = 0; at < commands.size(); at++) {
            VirtualCard card = issued(kind);
            int lostAt = at;
            reader.fault(n -> n >= lostAt ? new Reply.Lost(loss, "injected") : null);
            WriteResult result = format.sell(reader.link(), Cards.order(2));
            assertThat(result).as("command %d", at).isInstanceOf(
                    at < first ? WriteResult.Refused.class : WriteResult.Unknown.class);
            reader.fault(n -> null);
            reader.put(card);
            assertThat(Cards.count(Cards.contents(format.read(reader.link())))).isIn(1L, 2L);
            assertThat(Cards.count(Cards.written(format.sell(reader.link(), Cards.order(2)))))
                    .isEqualTo(2);
        }
    }

    /// What both providers throw when a card is torn out, unchecked.
    @ParameterizedTest
    @EnumSource
    void anUncheckedExceptionIsSurvivedAtEveryCommand(MediumKind kind) {
        List<byte[]> commands = commandsOfASale(kind);
        for (int at = 0; at < commands.size(); at++) {
            issued(kind);
            int thrownAt = at;
            reader.fault(n -> {
                if (n == thrownAt) {
                    throw new IllegalArgumentException("apdu must be at least 2 bytes long");
                }
                return null;
            });
            boolean touched = commands.subList(0, at + 1).stream()
                    .anyMatch(InjectedLossTest::changes);
            assertThat(format.sell(reader.link(), Cards.order(2))).as("command %d", at)
                    .isInstanceOf(touched ? WriteResult.Unknown.class : WriteResult.Refused.class);
        }
    }

    /// Every change is sent once, whatever comes back; no layer repeats it.
    @ParameterizedTest
    @EnumSource
    void aChangeIsNeverSentTwice(MediumKind kind) {
        issued(kind);
        reader.fault(n -> changes(reader.commands.getLast())
                ? new Reply.Lost(CardLoss.OTHER, "no answer") : null);
        assertThat(format.sell(reader.link(), Cards.order(2)))
                .isInstanceOf(WriteResult.Unknown.class);
        assertThat(reader.commands.stream().filter(InjectedLossTest::changes)).hasSize(1);
    }

    /// Out for 50 ms and another card in: the old link works on, without an error.
    @Test
    void anotherCardUnderTheSameLinkIsNoticedByItsSerialNumber() {
        List<byte[]> commands = commandsOfASale(MediumKind.MIFARE_1K);
        int lastChange = commands.size() - 1;
        while (!changes(commands.get(lastChange))) {
            lastChange--;
        }
        for (int at = 1; at < commands.size(); at++) {
            issued(MediumKind.MIFARE_1K);
            VirtualCard other = MifareCard.blank(Hex.bytes("0499AABB"));
            byte[] before = other.memory();
            int swappedAt = at;
            reader.before(swappedAt, () -> reader.swap(other));
            WriteResult result = format.sell(reader.link(), Cards.order(2));
            assertThat(result).as("swapped before command %d", at)
                    .isNotInstanceOf(WriteResult.Written.class);
            assertThat(other.memory()).as("the other card is untouched").isEqualTo(before);
            if (at > lastChange) {
                assertThat(result).isInstanceOf(WriteResult.Unknown.class);
            }
        }
    }

    /// A twin that opens with the same keys, because it has the same serial number, is no twin
    /// once its record is read back.
    @Test
    void theRecordIsReadBackAfterTheLastWrite() {
        VirtualCard card = issued(MediumKind.CPU);
        byte[] old = card.memory();
        List<byte[]> commands = commandsOfASale(MediumKind.CPU);
        VirtualCard first = issued(MediumKind.CPU);
        int lastChange = commands.size() - 1;
        while (!changes(commands.get(lastChange))) {
            lastChange--;
        }
        VirtualCard twin = issued(MediumKind.CPU);
        assertThat(twin.memory()).isEqualTo(old);
        reader.put(first);
        reader.before(lastChange + 1, () -> reader.swap(twin));
        assertThat(format.sell(reader.link(), Cards.order(2)))
                .isEqualTo(new WriteResult.Unknown("read back differently"));
    }

    @Test
    void aReadThatIsLostIsNoContents() {
        issued(MediumKind.MIFARE_1K);
        reader.fault(n -> n == 5 ? new Reply.Lost(CardLoss.SERVICE, "killed") : null);
        assertThat(format.read(reader.link()))
                .isEqualTo(new ReadResult.Failed(CardLoss.SERVICE, "killed"));
    }

    @Test
    void aShortBlockIsNoBlock() {
        issued(MediumKind.MIFARE_1K);
        reader.fault(n -> (reader.commands.getLast()[1] & 0xFF) == 0xB0
                ? new Reply.Answered("0102", 0x9000) : null);
        assertThat(format.read(reader.link()))
                .isEqualTo(new ReadResult.Failed(CardLoss.OTHER, "2 bytes instead of 16"));
    }

    @Test
    void aCardWithoutAnyOfOurKeysIsForeign() {
        VirtualCard card = issued(MediumKind.MIFARE_1K);
        assertThat(card.kind()).isEqualTo("mifare");
        reader.fault(n -> (reader.commands.getLast()[1] & 0xFF) == 0x86
                ? new Reply.Answered("", 0x6300) : null);
        assertThat(format.read(reader.link())).isEqualTo(new ReadResult.Foreign("6300"));
        assertThat(format.sell(reader.link(), Cards.order(2)))
                .isEqualTo(new WriteResult.Refused(CardRefusal.FOREIGN_CARD, "6300"));
    }
}
