package wattdesk.meterio.card.layout;

import wattdesk.meterio.card.apdu.CardMedium;

/// What a first look at a card shows.
sealed interface Look {

    String uid();

    record Ours(CardImage image) implements Look {
        @Override
        public String uid() {
            return image.uid();
        }
    }

    record Blank(CardMedium medium, String uid) implements Look {}
}
