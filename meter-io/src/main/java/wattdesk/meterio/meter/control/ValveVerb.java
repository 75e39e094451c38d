package wattdesk.meterio.meter.control;

/// What a water meter's valve can be told (9).
public enum ValveVerb { OPEN, CLOSE }
