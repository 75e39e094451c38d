package wattdesk.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;

/// The index in memory: accounts in order of their rooms, the candidates walked once per search.
///
/// Walking keeps at most `most` entries of each rank, so nothing is sorted while somebody types.
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
        Ranks ranks = new Ranks(most);
        for (Entry entry : index.candidates(text)) {
            ranks.offer(Match.of(text, entry), entry);
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
