package wattdesk.meterio.meter;

/// What identifies a sale at the meter (12).
public enum CreditMode { COUNT, ORDER, ABSOLUTE, NONE }
