package wattdesk.meterio.card.layout;

import java.util.Arrays;
import wattdesk.meterio.card.CardOrder;
import wattdesk.meterio.card.CardPurchase;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.PurchaseKind;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.card.apdu.CardMedium;
import wattdesk.meterio.card.apdu.CardStop;
import wattdesk.meterio.card.apdu.Place;

/// One purchase onto one card (cards.md 13.3): read both slots, write the one that is not current,
/// read back. The seal is the commit; there is no pointer that could be torn.
record OwnSale(OwnFormat format, CardOrder order) {

    /// 1 the card that is meant · 2 ours, or issued now · 3 fits what lies on it · 4 write the
    /// other slot · 5 the same card, the same bytes, the right seal.
    WriteResult run(CardMedium medium) throws CardStop {
        CardImage before = ours(medium);
        if (fits(before)) {
            return new WriteResult.Written(before.contents());
        }
        CardKeys keys = format.keys(before.uid());
        Place target = before.target();
        PurchaseSlot slot = new PurchaseSlot(order.purchase(), order.terms(),
                format.keyVersion(), order.date(), order.station());
        byte[] bytes = slot.encode(target, keys);
        medium.prepareWriting(target, keys);
        medium.write(target, bytes, keys);
        return proved(medium, before.uid(), target, bytes);
    }

    private CardImage ours(CardMedium medium) throws CardStop {
        Look seen = format.look(medium);
        if (!order.uid().isEmpty() && !order.uid().equals(seen.uid())) {
            throw CardStop.rule(CardRefusal.OTHER_CARD, seen.uid());
        }
        return switch (seen) {
            case Look.Ours ours -> ours.image();
            case Look.Blank blank -> issued(medium, blank.uid());
        };
    }

    private CardImage issued(CardMedium medium, String uid) throws CardStop {
        boolean opens = switch (order.purchase().kind()) {
            case OPEN, REPLACE -> true;
            case BUY, REFUND -> false;
        };
        if (!opens) {
            throw CardStop.rule(CardRefusal.BLANK, uid);
        }
        String serial = format.issue(medium, uid);
        CardKeys keys = format.keys(serial);
        return CardImage.read(medium, keys,
                Header.decode(medium.read(Place.HEADER, keys), keys));
    }

    /// True where this very purchase lies there already: an earlier write that was not proved.
    private boolean fits(CardImage card) throws CardStop {
        CardPurchase wanted = order.purchase();
        if (card.purchase().isEmpty()) {
            return false;
        }
        CardPurchase current = card.purchase().get().purchase();
        if (!current.meter().equals(wanted.meter())
                || !current.customer().equals(wanted.customer())) {
            throw CardStop.rule(CardRefusal.OTHER_METER, current.meter());
        }
        if (current.equals(wanted)) {
            return true;
        }
        boolean next = wanted.count() == current.count() + 1
                || (wanted.kind() == PurchaseKind.REPLACE && wanted.count() > current.count());
        if (!next) {
            throw CardStop.rule(CardRefusal.COUNT, Long.toString(current.count()));
        }
        return false;
    }

    private WriteResult proved(CardMedium medium, String uid, Place place, byte[] bytes)
            throws CardStop {
        String now = Hex.of(medium.uid());
        if (!now.equals(uid)) {
            return new WriteResult.Unknown("another card: " + now);
        }
        CardImage after = switch (format.look(medium)) {
            case Look.Ours ours -> ours.image();
            case Look.Blank _ -> throw CardStop.rule(CardRefusal.CARD_FAULT, "blank");
        };
        boolean same = Arrays.equals(medium.read(place, format.keys(uid)), bytes)
                && after.current().filter(place::equals).isPresent()
                && Hex.of(medium.uid()).equals(uid);
        return same ? new WriteResult.Written(after.contents())
                : new WriteResult.Unknown("read back differently");
    }
}
