package wattdesk.meterio.sim.model;

/// What a virtual meter speaks.
public enum Protocol {
    DLT645,
    MODBUS
}
