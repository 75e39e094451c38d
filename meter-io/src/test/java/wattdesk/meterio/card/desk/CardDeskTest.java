package wattdesk.meterio.card.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.card.CardContents;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.CardReaderPort;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.Cards;
import wattdesk.meterio.card.Connected;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.Reader;
import wattdesk.meterio.card.ReaderList;
import wattdesk.meterio.card.Reply;
import wattdesk.meterio.card.VirtualReader;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.card.grid.GridFormat;
import wattdesk.meterio.sim.card.MifareCard;
import wattdesk.meterio.sim.card.VirtualCard;

class CardDeskTest {

    private final VirtualReader reader = new VirtualReader();
    private final CardDesk desk =
            new CardDesk(reader, List.of(Cards.format(), new GridFormat()));

    private String issued(VirtualCard card) {
        reader.put(card);
        return Cards.written(desk.sell("", Cards.order(1))).uid();
    }

    @Test
    void aReaderIsFoundByAPartOfItsNameOrByItsCard() {
        reader.put(Cards.blank(MediumKind.MIFARE_1K));
        assertThat(desk.read("00 00")).isInstanceOf(ReadResult.Blank.class);
        assertThat(desk.read("")).isInstanceOf(ReadResult.Blank.class);
        assertThat(desk.read("ACR122"))
                .isEqualTo(new ReadResult.Failed(CardLoss.NO_READER, "ACR122"));
        reader.put(null);
        assertThat(desk.read("")).isEqualTo(new ReadResult.Failed(CardLoss.NO_CARD, ""));
        assertThat(desk.sell("", Cards.order(1))).isEqualTo(
                new WriteResult.Refused(CardRefusal.NOT_REACHED, "NO_CARD "));
    }

    @Test
    void theCardIsHeldForAWriteOnlyAndNeverConnectedToTwice() {
        reader.put(Cards.blank(MediumKind.MIFARE_1K));
        assertThat(desk.read("")).isInstanceOf(ReadResult.Blank.class);
        assertThat(reader.holds).isZero();
        assertThat(desk.sell("", Cards.order(1))).isInstanceOf(WriteResult.Written.class);
        assertThat(reader.holds).isEqualTo(1);
        assertThat(reader.connects).isEqualTo(2);
    }

    @Test
    void aCardThatAnotherProgramHoldsIsLeftAlone() {
        reader.put(Cards.blank(MediumKind.MIFARE_1K));
        reader.refuseHold = true;
        reader.fault(n -> null);
        assertThat(desk.sell("", Cards.order(1))).isEqualTo(
                new WriteResult.Refused(CardRefusal.NOT_REACHED, "held by another program"));
        assertThat(reader.commands).isEmpty();
    }

    @Test
    void anUnknownWriteIsDecidedByReadingTheSameCard() {
        VirtualCard card = Cards.blank(MediumKind.MIFARE_1K);
        String uid = issued(card);
        assertThat(desk.readBack("", uid, Cards.order(1).purchase()))
                .isInstanceOf(ReadBack.Written.class);
        assertThat(desk.readBack("", uid, Cards.order(2).purchase()))
                .isInstanceOf(ReadBack.NotWritten.class);
        assertThat(issued(MifareCard.blank(Hex.bytes("0499AABB")))).isEqualTo("0499AABB");
        assertThat(desk.readBack("", uid, Cards.order(1).purchase()))
                .isEqualTo(new ReadBack.StillUnknown("another card: 0499AABB"));
        reader.put(MifareCard.blank(Hex.bytes("0499AACC")));
        assertThat(desk.readBack("", uid, Cards.order(1).purchase()))
                .isInstanceOf(ReadBack.StillUnknown.class);
        reader.put(null);
        assertThat(desk.readBack("", uid, Cards.order(1).purchase()))
                .isInstanceOf(ReadBack.StillUnknown.class);
    }

    @Test
    void clearingIsAWriteToo() {
        VirtualCard card = Cards.blank(MediumKind.SLE4442);
        assertThat(issued(card)).hasSize(16);
        CardContents cleared = Cards.written(desk.clear(""));
        assertThat(cleared.headerValid()).isFalse();
        assertThat(reader.holds).isEqualTo(2);
    }

    @Test
    void withoutTheServiceNothingIsWritten() {
        try (CardDesk dead = new CardDesk(new Dead(), List.of(Cards.format()))) {
            assertThat(dead.readers()).isEqualTo(new ReaderList.ServiceGone("stopped"));
            assertThat(dead.read("")).isEqualTo(
                    new ReadResult.Failed(CardLoss.SERVICE, "stopped"));
            assertThat(dead.sell("", Cards.order(1))).isEqualTo(
                    new WriteResult.Refused(CardRefusal.NOT_REACHED, "SERVICE stopped"));
        }
    }

    private static class Dead implements CardReaderPort {
        @Override
        public ReaderList readers() {
            return new ReaderList.ServiceGone("stopped");
        }

        @Override
        public Connected connect(String name) {
            return new Connected.Failed(CardLoss.SERVICE, "stopped");
        }

        @Override
        public void close() {}
    }

    /// A driver that never returns: who waits is told in time, and a write is then unknown.
    @Test
    void aDriverThatHangsKeepsNobodyWaiting() {
        CountDownLatch never = new CountDownLatch(1);
        CardReaderPort stuck = new Dead() {
            @Override
            public ReaderList readers() {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new ReaderList.Found(List.of(new Reader("r", true)));
            }
        };
        try (CardDesk slow = new CardDesk(stuck, List.of(Cards.format()), 50)) {
            assertThat(slow.sell("r", Cards.order(1)))
                    .isEqualTo(new WriteResult.Unknown("no answer from r"));
            assertThat(slow.read("r")).isEqualTo(new ReadResult.Failed(CardLoss.NO_ANSWER, "r"));
            assertThat(slow.readers()).isInstanceOf(ReaderList.ServiceGone.class);
            never.countDown();
        }
    }

    @Test
    void aLostReadIsToldAsItIs() {
        reader.put(Cards.blank(MediumKind.CPU));
        reader.fault(n -> new Reply.Lost(CardLoss.CARD_RESET, "reset"));
        assertThat(desk.read("")).isEqualTo(new ReadResult.Failed(CardLoss.CARD_RESET, "reset"));
    }
}
