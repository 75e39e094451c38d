package wattdesk.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wattdesk.customer.AccountCard;
import wattdesk.customer.MeterTypes;
import wattdesk.metering.Meter;
import wattdesk.metering.ProfileFacts;
import wattdesk.premises.Property;
import wattdesk.premises.RoomRow;
import wattdesk.tariff.Tariff;

/// What stands in the station when a file is held against it.
record Standing(
        Property property, List<AccountCard> cards, Set<String> numbers,
        Map<String, MeterFacts> facts, List<String> lines, List<ProfileFacts> profiles,
        MeterTypes types, List<Tariff> tariffs, String nextNumber) {

    Standing {
        cards = List.copyOf(cards);
        lines = List.copyOf(lines);
        profiles = List.copyOf(profiles);
        tariffs = List.copyOf(tariffs);
    }

    /// Rooms, accounts and meters by what names them; made once for a whole file.
    Index index() {
        Index index = new Index(new HashMap<>(), new HashMap<>(), new HashMap<>(),
                new HashMap<>());
        property.rooms().forEach(row -> index.rooms.put(row.room().code(), row));
        for (AccountCard card : cards) {
            index.accounts.putIfAbsent(card.number(), card);
            index.meters.put(card.meter().number(), card);
            index.addresses.put(address(card.meter()), card.meter());
        }
        return index;
    }

    static String address(Meter meter) {
        return meter.line() + "\t" + meter.address();
    }

    record Index(Map<String, RoomRow> rooms, Map<String, AccountCard> accounts,
            Map<String, AccountCard> meters, Map<String, Meter> addresses) {}

    /// By its id or by its name in plain form, where only one has it.
    Optional<Tariff> tariff(String typed) {
        List<Tariff> named = tariffs.stream()
                .filter(each -> LineCheck.plain(each.name()).equals(typed)).toList();
        return tariffs.stream().filter(each -> each.id().equals(typed)).findFirst()
                .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
    }

    /// Its id where it is not known.
    String tariffName(String id) {
        return tariffs.stream().filter(each -> each.id().equals(id)).map(Tariff::name)
                .findFirst().orElse(id);
    }

    /// A line by its name in plain form.
    Optional<String> line(String typed) {
        return lines.stream().filter(each -> LineCheck.plain(each).equals(typed)).findFirst();
    }

    Optional<ProfileFacts> profile(String typed) {
        return profiles.stream().filter(each -> each.id().equals(typed)
                || LineCheck.plain(each.nameZh()).equals(typed)
                || LineCheck.plain(each.nameEn()).equalsIgnoreCase(typed))
                .findFirst();
    }
}
