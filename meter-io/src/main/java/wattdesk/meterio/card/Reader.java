package wattdesk.meterio.card;

/// One reader and whether a card lies in it.
public record Reader(String name, boolean cardPresent) {}
