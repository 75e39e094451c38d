package wattdesk.meterio.card.layout;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import wattdesk.meterio.card.CardContents;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.apdu.CardMedium;
import wattdesk.meterio.card.apdu.CardStop;
import wattdesk.meterio.card.apdu.Place;

/// Everything on a card of this layout, read once. The valid slot with the highest count is the
/// current one (cards.md 13.3).
record CardImage(
        MediumKind medium, String uid, Slot<Header> header,
        Map<Place, Slot<PurchaseSlot>> purchases, Map<Place, Slot<ReturnSlot>> returns) {

    static CardImage read(CardMedium medium, CardKeys keys, Slot<Header> header)
            throws CardStop {
        Map<Place, Slot<PurchaseSlot>> purchases = new EnumMap<>(Place.class);
        Map<Place, Slot<ReturnSlot>> returns = new EnumMap<>(Place.class);
        for (Place place : new Place[] {Place.PURCHASE_A, Place.PURCHASE_B}) {
            purchases.put(place, PurchaseSlot.decode(medium.read(place, keys), place, keys));
        }
        for (Place place : new Place[] {Place.RETURN_A, Place.RETURN_B}) {
            returns.put(place, ReturnSlot.decode(medium.read(place, keys), place, keys));
        }
        return new CardImage(medium.kind(), keys.uid(), header, purchases, returns);
    }

    /// Where the current purchase lies.
    Optional<Place> current() {
        return purchases.entrySet().stream().filter(e -> e.getValue().valid().isPresent())
                .max(Comparator.comparingLong(e -> e.getValue().valid()
                        .orElseThrow().purchase().count()))
                .map(Map.Entry::getKey);
    }

    Optional<PurchaseSlot> purchase() {
        return current().flatMap(
                place -> purchases.getOrDefault(place, new Slot.Empty<>()).valid());
    }

    Optional<ReturnSlot> returned() {
        return returns.values().stream().flatMap(slot -> slot.valid().stream())
                .max(Comparator.<ReturnSlot>comparingLong(slot -> slot.returned().count())
                        .thenComparing(ReturnSlot::meterTime));
    }

    /// Where the next purchase goes: never onto the current one.
    Place target() {
        return current().filter(place -> place == Place.PURCHASE_A)
                .map(place -> Place.PURCHASE_B).orElse(Place.PURCHASE_A);
    }

    CardContents contents() {
        Map<String, String> details = new LinkedHashMap<>();
        header.valid().ifPresent(h -> details.put("site", Long.toString(h.site())));
        purchases.forEach((place, slot) -> details.put(name(place), state(slot)));
        returns.forEach((place, slot) -> details.put(name(place), state(slot)));
        purchase().ifPresent(p -> purchaseDetails(details, p));
        returned().ifPresent(r -> returnDetails(details, r));
        return new CardContents(OwnFormat.ID, medium, uid, header.valid().isPresent(),
                purchase().map(PurchaseSlot::purchase), returned().map(ReturnSlot::returned),
                details);
    }

    private static String name(Place place) {
        return switch (place) {
            case PURCHASE_A -> "purchaseA";
            case PURCHASE_B -> "purchaseB";
            case RETURN_A -> "returnA";
            case RETURN_B -> "returnB";
            case HEADER -> "header";
        };
    }

    private static String state(Slot<?> slot) {
        return switch (slot) {
            case Slot.Valid<?> _ -> "VALID";
            case Slot.Empty<?> _ -> "EMPTY";
            case Slot.Broken<?> broken -> "BROKEN_" + broken.fault();
        };
    }

    private static void purchaseDetails(Map<String, String> details, PurchaseSlot slot) {
        details.put("date", slot.date().toString());
        details.put("station", Integer.toString(slot.station()));
        slot.terms().alarm1().ifPresent(a -> details.put("alarm1", hundredths(a)));
        slot.terms().alarm2().ifPresent(a -> details.put("alarm2", hundredths(a)));
        slot.terms().overdraft().ifPresent(a -> details.put("overdraft", hundredths(a)));
        slot.terms().hoarding().ifPresent(a -> details.put("hoarding", hundredths(a)));
    }

    private static void returnDetails(Map<String, String> details, ReturnSlot slot) {
        details.put("totalBought", hundredths(slot.totalBought()));
        details.put("totalEnergy", hundredths(slot.totalEnergy()));
        details.put("illegalInserts", Integer.toString(slot.illegalInserts()));
        details.put("relayOpen", Boolean.toString(slot.relayOpen()));
        details.put("coverOpened", Boolean.toString(slot.coverOpened()));
        details.put("meterTime", slot.meterTime());
    }

    private static String hundredths(long value) {
        return java.math.BigDecimal.valueOf(value, 2).toPlainString();
    }
}
