package wattdesk.finder;

import java.util.ArrayList;
import java.util.List;

/// All entries in order, and for every way of matching who can match at all, so that no search has
/// to look at everybody.
///
/// Keys of parts are short (`HEAD`, `TAIL` characters): what stands under them is a superset, in
/// order, and [Match] decides.
final class Index {

    private static final int HEAD = 4;
    private static final int TAIL = 3;

    private final List<Entry> all;
    private final Postings characters = new Postings();
    private final Postings buildings = new Postings();
    private final Postings whole = new Postings();
    private final Postings floors = new Postings();
    private final Postings rooms = new Postings();
    private final Postings joined = new Postings();
    private final Postings accounts = new Postings();
    private final Postings phones = new Postings();
    private final Postings tails = new Postings();

    private Index(List<Entry> all) {
        this.all = all;
    }

    static Index of(List<Entry> all) {
        Index index = new Index(all);
        for (int place = 0; place < all.size(); place++) {
            index.add(all.get(place), place);
        }
        List.of(index.characters, index.buildings, index.whole, index.floors, index.rooms,
                index.joined, index.accounts, index.phones, index.tails)
                .forEach(Postings::packed);
        return index;
    }

    private void add(Entry entry, int place) {
        entry.name().codePoints().forEach(c -> characters.add(Character.toString(c), place));
        entry.initials().forEach(i -> characters.add(first(i), place));
        buildings.add(entry.building(), place);
        for (String number : new String[] {entry.account(), entry.meter(), entry.phone(),
            entry.room(), entry.meter().replaceFirst("^0+", "")}) {
            whole.add(number, place);
        }
        floors.add(String.valueOf(entry.at().floor()), place);
        joined.add(entry.building() + entry.room(), place);
        heads(rooms, entry.room(), place);
        heads(accounts, entry.account(), place);
        heads(phones, entry.phone(), place);
        tails.add(tail(entry.meter()), place);
        tails.add(tail(entry.phone()), place);
    }

    private static void heads(Postings postings, String text, int place) {
        for (int length = 1; length <= Math.min(HEAD, text.length()); length++) {
            postings.add(text.substring(0, length), place);
        }
    }

    private static String first(String text) {
        return Character.toString(text.codePointAt(0));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(HEAD, text.length()));
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - TAIL));
    }

    Entry entry(int place) {
        return all.get(place);
    }

    /// Places of everybody who can match with that rank, ascending. For digits each rank has lists
    /// of its own; for the rest one list serves all.
    Merged candidates(Typed typed, int rank) {
        return new Merged(typed.isDigits() && !typed.isRoom()
                ? numbers(typed.text(), rank) : words(typed));
    }

    private List<int[]> words(Typed typed) {
        return List.of(characters.at(first(typed.text())),
                typed.isRoom() ? buildings.at(typed.building()) : new int[0]);
    }

    private List<int[]> numbers(String text, int rank) {
        return switch (rank) {
            case 0 -> List.of(whole.at(text));
            case 1 -> List.of(floors.at(text));
            case 2 -> List.of(rooms.at(head(text)));
            case 3 -> List.of(joined.at(text));
            case 4 -> partsOfNumbers(text);
            case 5 -> List.of(phones.at(head(text)));
            default -> List.of();
        };
    }

    private List<int[]> partsOfNumbers(String text) {
        List<int[]> lists = new ArrayList<>();
        lists.add(characters.at(first(text)));
        lists.add(accounts.at(head(text)));
        if (text.length() >= TAIL) {
            lists.add(tails.at(tail(text)));
        }
        return lists;
    }
}
