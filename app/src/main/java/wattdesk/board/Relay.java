package wattdesk.board;

/// Whether current can flow, as the meter last said.
public enum Relay { CLOSED, OPEN, UNKNOWN }
