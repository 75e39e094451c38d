package wattdesk.tariff;

import java.time.LocalTime;

/// From that minute on (inclusive) until the next segment of the day begins: one band.
public record Segment(LocalTime from, Band band) {}
