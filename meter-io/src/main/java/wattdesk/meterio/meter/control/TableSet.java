package wattdesk.meterio.meter.control;

/// A meter keeps its tables twice: the ones in force, and the ones that take over at a switch time.
public enum TableSet { CURRENT, STANDBY }
