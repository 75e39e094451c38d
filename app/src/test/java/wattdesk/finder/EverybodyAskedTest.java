package wattdesk.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Customer;
import wattdesk.finder.store.PinyinInitials;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;

/// The index must find what asking every single entry finds, in the same order.
class EverybodyAskedTest {

    private static final int ACCOUNTS = 300;
    private static final int SEARCHES = 1_500;
    private static final String NAMES = "王李张单曾重乐𠮷堃o1A2";
    private static final String TYPED = "0123456789-－栋室王李单lsdzctj𠮷A ";

    private final PinyinInitials initials = new PinyinInitials();

    private static String some(Random random, String from, int length) {
        int[] points = from.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    /// Small alphabets, so that numbers, rooms and names run into each other.
    private static AccountCard card(Random random, int n) {
        String building = random.nextInt(6) == 0 ? "A" + random.nextInt(3)
                : String.valueOf(random.nextInt(12) + 1);
        Room room = Room.parse(building + "-" + (random.nextInt(12) + 1)
                + "%02d".formatted(random.nextInt(12) + 1));
        String phone = random.nextInt(3) == 0 ? null : "1" + some(random, "0138", 10);
        String meter = random.nextInt(4) == 0 ? "%012d".formatted(random.nextInt(2_000))
                : some(random, "012", 12);
        return new AccountCard("1%07d".formatted(n * 7), room,
                new Customer(new UUID(0, n), some(random, NAMES, random.nextInt(3) + 1), phone),
                BillingMode.METER, "flat", Energy.ZERO, new Meter(meter, "A", "p", "1", "1"), null);
    }

    private static String typed(Random random, List<AccountCard> cards) {
        AccountCard card = cards.get(random.nextInt(cards.size()));
        String whole = switch (random.nextInt(7)) {
            case 0 -> card.room().code();
            case 1 -> card.room().code().replace("-", "");
            case 2 -> card.customer().name();
            case 3 -> String.valueOf(card.customer().phone());
            case 4 -> card.meter().number();
            case 5 -> card.number();
            default -> some(random, TYPED, random.nextInt(4) + 1);
        };
        int[] points = whole.codePoints().toArray();
        int from = random.nextInt(3) == 0 ? random.nextInt(points.length) : 0;
        return new String(points, from, 1 + random.nextInt(points.length - from));
    }

    /// The rule itself: everybody is asked, ranks in turn, each in order of rooms.
    private static List<Hit> asked(List<Entry> entries, String typed, int most) {
        Typed text = Typed.of(typed);
        List<Hit> hits = new ArrayList<>();
        for (int rank = 0; rank < Match.RANKS && !text.isEmpty(); rank++) {
            for (Entry entry : entries) {
                Match match = Match.of(text, entry);
                if (match != null && match.rank() == rank) {
                    hits.add(entry.hit(match.by()));
                }
            }
        }
        return hits.subList(0, Math.min(most, hits.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void everySearchFindsWhatAskingEverybodyFinds(long seed) {
        Random random = new Random(seed);
        List<AccountCard> cards = new ArrayList<>();
        for (int n = 0; n < ACCOUNTS; n++) {
            cards.add(card(random, n));
        }
        AccountFinder finder = new AccountFinder(() -> cards, initials);
        finder.refresh();
        List<Entry> entries = cards.stream().map(card -> Entry.of(card, initials))
                .sorted(Entry.IN_ORDER).toList();
        for (int i = 0; i < SEARCHES; i++) {
            String typed = typed(random, cards);
            int most = random.nextInt(5) == 0 ? 1 : random.nextInt(40) + 1;
            assertThat(finder.find(typed, most)).as("seed %d, typed '%s'", seed, typed)
                    .isEqualTo(asked(entries, typed, most));
        }
    }
}
