package wattdesk.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;

/// The index in memory: accounts in order of their rooms; a search walks only who can match.
///
/// The order is made with the index, so nothing is sorted while somebody types.
public final class AccountFinder implements Finder {

    private final Supplier<List<AccountCard>> accounts;
    private final Initials initials;
    private volatile Index index = Index.of(List.of());

    /// Empty until the first [#refresh].
    public AccountFinder(Supplier<List<AccountCard>> accounts, Initials initials) {
        this.accounts = accounts;
        this.initials = initials;
    }

    @Override
    public void refresh() {
        index = Index.of(accounts.get().stream()
                .map(card -> Entry.of(card, initials))
                .sorted(Entry.IN_ORDER)
                .toList());
    }

    @Override
    public List<Hit> find(String typed, int most) {
        Typed text = Typed.of(typed);
        if (text.isEmpty() || most < 1) {
            return List.of();
        }
        Index now = index;
        return text.isRoom() || !text.isDigits()
                ? amongAll(now, text, most) : rankByRank(now, text, most);
    }

    /// Best rank first, and no further than it has to: a digit alone begins half of all numbers.
    private static List<Hit> rankByRank(Index index, Typed text, int most) {
        List<Hit> hits = new ArrayList<>();
        for (int rank = 0; rank < Match.RANKS && hits.size() < most; rank++) {
            Merged places = index.candidates(text, rank);
            for (int place = places.next(); place != Merged.END && hits.size() < most;
                    place = places.next()) {
                Match match = Match.of(text, index.entry(place));
                if (match != null && match.rank() == rank) {
                    hits.add(index.entry(place).hit(match.by()));
                }
            }
        }
        return hits;
    }

    private static List<Hit> amongAll(Index index, Typed text, int most) {
        Ranks ranks = new Ranks(most);
        Merged places = index.candidates(text, 0);
        for (int place = places.next(); place != Merged.END; place = places.next()) {
            ranks.offer(Match.of(text, index.entry(place)), index.entry(place));
        }
        return ranks.best();
    }

    /// The hits so far, by rank, each rank in order of rooms.
    private static final class Ranks {

        private final int most;
        private final List<List<Hit>> byRank = new ArrayList<>();

        Ranks(int most) {
            this.most = most;
            for (int rank = 0; rank < Match.RANKS; rank++) {
                byRank.add(new ArrayList<>());
            }
        }

        void offer(@Nullable Match match, Entry entry) {
            if (match != null && byRank.get(match.rank()).size() < most) {
                byRank.get(match.rank()).add(entry.hit(match.by()));
            }
        }

        List<Hit> best() {
            return byRank.stream().flatMap(List::stream).limit(most).toList();
        }
    }
}
