package wattdesk.meterio.card.sle4442;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.Cards;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.ReaderSettings;
import wattdesk.meterio.card.ReaderSettings.MemoryDialect;
import wattdesk.meterio.card.Reply;
import wattdesk.meterio.card.VirtualReader;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.card.layout.MasterKey;
import wattdesk.meterio.card.layout.OwnFormat;
import wattdesk.meterio.sim.card.MemoryCard;

/// The rules that keep a memory card alive (cards.md 11).
class Sle4442RulesTest {

    private final VirtualReader reader = new VirtualReader();
    private final OwnFormat format = Cards.format();

    private WriteResult sell(MemoryCard card) {
        reader.put(card);
        reader.fault(n -> null);
        return format.sell(reader.link(), Cards.order(1));
    }

    @ParameterizedTest
    @CsvSource({"3,ERROR_COUNTER", "1,ERROR_COUNTER", "0,CARD_LOCKED"})
    void anErrorCounterThatIsNotFullKeepsThePscBack(int counter, CardRefusal reason) {
        MemoryCard card = MemoryCard.blank().counter(counter);
        assertThat(sell(card)).isInstanceOfSatisfying(WriteResult.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(card.presented()).isZero();
        assertThat(card.counter()).isEqualTo(counter);
    }

    @Test
    void theErrorCounterIsReadBeforeThePscIsPresented() {
        assertThat(Cards.count(Cards.written(sell(MemoryCard.blank())))).isEqualTo(1);
        int counter = firstCommand(0xB1);
        int present = firstCommand(0x20);
        assertThat(counter).isLessThan(present).isNotNegative();
    }

    private int firstCommand(int instruction) {
        for (int i = 0; i < reader.commands.size(); i++) {
            if ((reader.commands.get(i)[1] & 0xFF) == instruction) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void aWrongPscIsPresentedOnceAndNeverAgain() {
        MemoryCard card = MemoryCard.blank().psc(Hex.bytes("112233"));
        assertThat(sell(card)).isEqualTo(
                new WriteResult.Refused(CardRefusal.AUTHENTICATION, "03"));
        assertThat(sell(card)).isEqualTo(
                new WriteResult.Refused(CardRefusal.ERROR_COUNTER, "03"));
        assertThat(sell(card)).isEqualTo(
                new WriteResult.Refused(CardRefusal.ERROR_COUNTER, "03"));
        assertThat(card.presented()).isEqualTo(1);
    }

    /// The trap of these readers: 9000 after FF 20 is not success but death.
    @Test
    void nineThousandAfterThePscMeansLocked() {
        reader.put(MemoryCard.blank());
        reader.fault(n -> (reader.commands.getLast()[1] & 0xFF) == 0x20
                ? new Reply.Answered("", 0x9000) : null);
        assertThat(format.sell(reader.link(), Cards.order(1)))
                .isEqualTo(new WriteResult.Refused(CardRefusal.CARD_LOCKED, "00"));
    }

    @Test
    void thePscComesFromTheKeyFile() {
        MemoryCard card = MemoryCard.blank().psc(Hex.bytes("112233"));
        reader.put(card);
        OwnFormat keyed = new OwnFormat(
                new MasterKey(Cards.MASTER, Hex.bytes("112233")), 7, ReaderSettings::of);
        assertThat(Cards.count(Cards.written(keyed.sell(reader.link(), Cards.order(1)))))
                .isEqualTo(1);
        assertThat(card.counter()).isEqualTo(7);
    }

    @Test
    void nothingIsEverWrittenBelow20H() {
        MemoryCard card = MemoryCard.blank();
        assertThat(Cards.count(Cards.written(sell(card)))).isEqualTo(1);
        for (long count = 2; count < 5; count++) {
            assertThat(Cards.count(Cards.written(
                    format.sell(reader.link(), Cards.order(count))))).isEqualTo(count);
        }
        assertThat(Cards.written(format.clear(reader.link())).headerValid()).isFalse();
        assertThat(card.lowWrites()).isZero();
        for (byte[] command : reader.commands) {
            if ((command[1] & 0xFF) == 0xD0) {
                assertThat(command[3] & 0xFF).isGreaterThanOrEqualTo(0x20);
            }
        }
    }

    @Test
    void readingNeedsNoPsc() {
        MemoryCard card = MemoryCard.blank().counter(0);
        reader.put(card);
        assertThat(format.read(reader.link())).isInstanceOf(ReadResult.Blank.class);
        assertThat(card.presented()).isZero();
    }

    /// Cherry ST-1144 destroyed cards; a reader that is not known to be safe gets no command.
    @Test
    void aReaderThatIsNotKnownToBeSafeIsNotUsed() {
        OwnFormat careful = new OwnFormat(new MasterKey(Cards.MASTER), 7,
                name -> new ReaderSettings(0, 0, MemoryDialect.NONE));
        reader.put(Cards.blank(MediumKind.SLE4442));
        reader.fault(n -> null);
        assertThat(careful.sell(reader.link(), Cards.order(1))).isEqualTo(
                new WriteResult.Refused(CardRefusal.READER, VirtualReader.NAME));
        assertThat(careful.read(reader.link())).isInstanceOf(ReadResult.Foreign.class);
        assertThat(reader.commands).isEmpty();
    }

    /// The serial number is made when the card is issued, and two cards get two.
    @Test
    void aMemoryCardGetsASerialNumberOfItsOwn() {
        String first = Cards.written(sell(MemoryCard.blank())).uid();
        String second = Cards.written(sell(MemoryCard.blank())).uid();
        assertThat(first).hasSize(16).isNotEqualTo(second);
    }
}
