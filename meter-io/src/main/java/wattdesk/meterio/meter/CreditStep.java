package wattdesk.meterio.meter;

/// Where a credit is, for the screen.
public enum CreditStep { READING, INTENT, WRITING, VERIFYING }
