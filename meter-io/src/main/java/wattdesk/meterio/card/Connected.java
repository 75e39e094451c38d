package wattdesk.meterio.card;

/// A card, or why there is none.
public sealed interface Connected {

    record Card(CardLink link) implements Connected {}

    record Failed(CardLoss loss, String detail) implements Connected {}
}
