package wattdesk.meterio.sim;

/// Bytes that leave without a pause, so many nanoseconds after the reply was due.
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record Burst(long afterNanos, byte[] bytes) {}
