package wattdesk.meterio.meter.profile;

/// What identifies a sale at the meter (12).
public enum CreditMode { COUNT, ORDER, ABSOLUTE, NONE }
