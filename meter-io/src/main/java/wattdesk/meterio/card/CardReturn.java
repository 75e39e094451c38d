package wattdesk.meterio.card;

/// What the meter wrote back onto a card.
///
/// @param count the last purchase that the meter has loaded
/// @param remaining hundredths of a yuan or kWh, negative in overdraft
/// @param error what the meter showed, 31–36; 0 for none
public record CardReturn(long count, String meter, long remaining, int error) {}
