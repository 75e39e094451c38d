package wattdesk.meterio.card;

import java.util.Optional;
import java.util.OptionalLong;

/// The table of cards.md 14 as a function of card and books.
public final class CounterRule {

    private CounterRule() {}

    public static CardDecision decide(CardContents card, LedgerView books) {
        Optional<CardDecision.Reason> stranger = stranger(card, books);
        if (stranger.isPresent()) {
            return new CardDecision.Block(stranger.get());
        }
        return card.purchase().map(p -> known(p.count(), card, books))
                .orElseGet(() -> empty(card, books));
    }

    private static Optional<CardDecision.Reason> stranger(CardContents card, LedgerView books) {
        if (!card.headerValid()) {
            return Optional.of(CardDecision.Reason.NO_HEADER);
        }
        if (books.uid().filter(uid -> !uid.equals(card.uid())).isPresent()) {
            return Optional.of(CardDecision.Reason.OTHER_CARD);
        }
        if (card.purchase().filter(p -> !p.meter().equals(books.meter())).isPresent()
                || card.returned().filter(r -> !r.meter().equals(books.meter())).isPresent()) {
            return Optional.of(CardDecision.Reason.OTHER_METER);
        }
        return card.purchase().filter(p -> !p.customer().equals(books.customer()))
                .map(p -> CardDecision.Reason.OTHER_CUSTOMER);
    }

    private static CardDecision known(long onCard, CardContents card, LedgerView books) {
        long last = books.lastCount();
        if (onCard == last) {
            return loaded(last, card.returned());
        }
        if (onCard == last - 1 && open(books)) {
            return new CardDecision.WriteAgain(last);
        }
        return new CardDecision.Block(onCard > last
                ? CardDecision.Reason.AHEAD : CardDecision.Reason.BEHIND);
    }

    /// The books do not know whether their last record reached the card.
    private static boolean open(LedgerView books) {
        return switch (books.lastState()) {
            case PENDING, UNKNOWN -> true;
            case NONE, WRITTEN -> false;
        };
    }

    private static CardDecision loaded(long count, Optional<CardReturn> returned) {
        if (returned.isEmpty() || returned.get().count() == count - 1) {
            return new CardDecision.NotLoaded(count);
        }
        return returned.get().count() == count ? new CardDecision.Sell(count + 1)
                : new CardDecision.Block(CardDecision.Reason.RETURN_COUNT);
    }

    /// Before the first purchase an empty card is as it should be.
    private static CardDecision empty(CardContents card, LedgerView books) {
        long last = books.lastCount();
        if (last == 0) {
            return new CardDecision.Sell(1);
        }
        OptionalLong loaded = card.returned().map(r -> OptionalLong.of(r.count()))
                .orElseGet(books::meterCount);
        if (loaded.isPresent()) {
            return replace(last, loaded.getAsLong(), books);
        }
        return last == 1 && open(books)
                ? new CardDecision.WriteAgain(1) : new CardDecision.AskWhetherLoaded(last);
    }

    private static CardDecision replace(long last, long loaded, LedgerView books) {
        if (loaded == last) {
            return new CardDecision.Replace(last + 1);
        }
        if (loaded != last - 1) {
            return new CardDecision.Block(CardDecision.Reason.RETURN_COUNT);
        }
        return open(books) ? new CardDecision.WriteAgain(last) : new CardDecision.Replace(last);
    }
}
