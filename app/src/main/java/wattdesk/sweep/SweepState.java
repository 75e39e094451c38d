package wattdesk.sweep;

/// How the sweep stands: whether it goes, waits for the daily run, how many meters it knows, and
/// how many of them are due.
public record SweepState(boolean running, boolean waiting, int meters, int due) {}
