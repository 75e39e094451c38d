package wattdesk.meterio.meter;

/// What came of reading several quantities.
sealed interface Reading {

    record Got(MeterSnapshot snapshot) implements Reading {
    }

    record Missed(Miss miss) implements Reading {
    }
}
