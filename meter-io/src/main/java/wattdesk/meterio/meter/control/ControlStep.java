package wattdesk.meterio.meter.control;

/// Where an order is, for the screen.
public enum ControlStep { READING, WRITING, VERIFYING }
