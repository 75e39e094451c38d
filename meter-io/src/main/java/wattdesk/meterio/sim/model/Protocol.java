package wattdesk.meterio.sim.model;

/// What a virtual meter speaks.
public enum Protocol {
    DLT645,
    MODBUS,
    DLT645_97,
    CJT188
}
