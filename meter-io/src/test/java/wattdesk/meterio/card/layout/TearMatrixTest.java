package wattdesk.meterio.card.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.card.CardContents;
import wattdesk.meterio.card.CardOrder;
import wattdesk.meterio.card.CardReturn;
import wattdesk.meterio.card.Cards;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.PurchaseKind;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.VirtualReader;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.sim.card.CardFaults.Tear;
import wattdesk.meterio.sim.card.VirtualCard;

/// A card torn out at every write, before, in the middle of and after it: the old record or the new
/// one, never neither, and the next try succeeds (cards.md 13.3).
class TearMatrixTest {

    private static final int ROUNDS = 4;

    private final OwnFormat format = Cards.format();
    private final VirtualReader reader = new VirtualReader();

    static Stream<Arguments> everyMediumAndTear() {
        return Stream.of(MediumKind.values()).flatMap(kind -> Stream.of(Tear.values())
                .map(tear -> Arguments.of(kind, tear)));
    }

    private CardContents sold(VirtualCard card, CardOrder order) {
        reader.put(card);
        return Cards.written(format.sell(reader.link(), order));
    }

    /// How many writes a sale onto an issued card makes.
    private static int writes(MediumKind kind) {
        return switch (kind) {
            case MIFARE_1K, SLE4442 -> 3;
            case CPU -> 1;
        };
    }

    @ParameterizedTest
    @MethodSource("everyMediumAndTear")
    void aTornSaleLeavesTheOldRecordOrTheNewOne(MediumKind kind, Tear tear) {
        Random random = new Random(kind.ordinal() * 31L + tear.ordinal());
        VirtualCard card = Cards.blank(kind);
        long count = 1;
        assertThat(Cards.count(sold(card, Cards.order(1)))).isEqualTo(1);
        for (int round = 0; round < ROUNDS; round++) {
            for (int write = 0; write < writes(kind); write++) {
                CardOrder next = Cards.order(PurchaseKind.BUY, ++count, random.nextInt(100_000));
                torn(card, next, write, tear);
                CardContents after = Cards.contents(format.read(reader.put(card).link()));
                assertThat(Cards.count(after)).as("write %d", write).isIn(count - 1, count);
                assertThat(sold(card, next).purchase()).contains(next.purchase());
            }
        }
    }

    private void torn(VirtualCard card, CardOrder order, int write, Tear tear) {
        reader.put(card);
        card.faults().tearAt(write, tear);
        assertThat(format.sell(reader.link(), order)).as("write %d %s", write, tear)
                .isInstanceOf(WriteResult.Unknown.class);
        assertThat(card.out()).isTrue();
        card.faults().none();
    }

    /// The test would notice a sale that writes more often than the matrix tears.
    @ParameterizedTest
    @EnumSource
    void theMatrixCoversEveryWriteOfASale(MediumKind kind) {
        VirtualCard card = Cards.blank(kind);
        assertThat(Cards.count(sold(card, Cards.order(1)))).isEqualTo(1);
        card.faults().tearAt(1_000, Tear.BEFORE);
        assertThat(Cards.count(sold(card, Cards.order(2)))).isEqualTo(2);
        assertThat(card.faults().writes()).isEqualTo(writes(kind));
    }

    /// An issue carries no money. A sector trailer that is half written costs the sector, so that
    /// MIFARE's trailers are only torn before and after.
    @ParameterizedTest
    @MethodSource("everyMediumAndTear")
    void aTornIssueIsFinishedByTheNextTry(MediumKind kind, Tear tear) {
        int writes = writesOf(Cards.blank(kind), card -> sold(card, Cards.order(1)));
        int trailers = kind == MediumKind.MIFARE_1K ? 5 : 0;
        for (int write = tear == Tear.HALF ? trailers : 0; write < writes; write++) {
            VirtualCard card = Cards.blank(kind);
            torn(card, Cards.order(1), write, tear);
            assertThat(sold(card, Cards.order(1)).purchase()).as("write %d", write)
                    .contains(Cards.order(1).purchase());
        }
    }

    @ParameterizedTest
    @MethodSource("everyMediumAndTear")
    void aTornWipeIsFinishedByTheNextTry(MediumKind kind, Tear tear) {
        VirtualCard measured = Cards.blank(kind);
        assertThat(Cards.count(sold(measured, Cards.order(1)))).isEqualTo(1);
        int writes = writesOf(measured,
                card -> Cards.written(format.clear(reader.put(card).link())));
        for (int write = 0; write < writes; write++) {
            boolean trailer = kind == MediumKind.MIFARE_1K && trailer(write);
            if (tear == Tear.HALF && trailer) {
                continue;
            }
            VirtualCard card = Cards.blank(kind);
            assertThat(Cards.count(sold(card, Cards.order(1)))).isEqualTo(1);
            card.faults().tearAt(write, tear);
            assertThat(format.clear(reader.put(card).link()))
                    .isInstanceOf(WriteResult.Unknown.class);
            card.faults().none();
            assertThat(Cards.written(format.clear(reader.put(card).link())).headerValid())
                    .as("write %d", write).isFalse();
            assertThat(format.read(reader.link())).isInstanceOf(ReadResult.Blank.class);
        }
    }

    /// Sector 0 is wiped with two blocks and its trailer, each other one with three.
    private static boolean trailer(int write) {
        return write == 2 || (write > 2 && (write - 3) % 4 == 3);
    }

    private static int writesOf(VirtualCard card, java.util.function.Consumer<VirtualCard> act) {
        card.faults().tearAt(1_000, Tear.BEFORE);
        act.accept(card);
        return card.faults().writes();
    }

    /// What is written back is torn in the same way; the seller's slots stay as they are.
    @ParameterizedTest
    @MethodSource("everyMediumAndTear")
    void aTornReturnLeavesTheOldOneOrTheNewOne(MediumKind kind, Tear tear) {
        for (int write = 0; write < writes(kind); write++) {
            VirtualCard card = Cards.blank(kind);
            Slots slots = new Slots();
            assertThat(Cards.count(sold(card, Cards.order(1)))).isEqualTo(1);
            assertThat(slots.insert(card).error()).isZero();
            assertThat(Cards.count(sold(card, Cards.order(2)))).isEqualTo(2);
            card.faults().tearAt(write, tear);
            assertThat(slots.insert(card).error()).isEqualTo(35);
            card.faults().none();
            CardContents after = Cards.contents(format.read(reader.put(card).link()));
            assertThat(Cards.count(after)).isEqualTo(2);
            assertThat(after.returned().map(CardReturn::count).orElse(0L)).isIn(1L, 2L);
            assertThat(slots.insert(card).writtenBack()).isTrue();
            assertThat(slots.meter().creditedFen()).isEqualTo(20_003);
            assertThat(Cards.contents(format.read(reader.put(card).link())).returned()
                    .map(CardReturn::count)).contains(2L);
        }
    }
}
