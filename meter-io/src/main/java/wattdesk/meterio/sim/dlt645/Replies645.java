package wattdesk.meterio.sim.dlt645;

import wattdesk.meterio.sim.model.VirtualMeter;

/// Replies in the name of one meter.
record Replies645(VirtualMeter meter) {

    static final int OTHER = 0x01;
    static final int NO_DATA = 0x02;
    static final int NOT_AUTHORISED = 0x04;
    static final int BAUD = 0x08;
    static final int TOO_MANY_ZONES = 0x10;
    static final int TOO_MANY_SLOTS = 0x20;
    static final int TOO_MANY_TARIFFS = 0x40;

    private static final int FROM_METER = 0x80;
    private static final int ABNORMAL = 0x40;
    private static final int FUNCTION = 0x1F;

    Frame645 done(int control, byte... data) {
        return new Frame645(meter.address(), (control & FUNCTION) | FROM_METER, data);
    }

    /// One byte of error bits (7.4).
    Frame645 error(int control, int code) {
        return new Frame645(meter.address(), (control & FUNCTION) | FROM_METER | ABNORMAL,
                Bcd.binary(code, 1));
    }

    /// Two bytes, low byte first (SERR, extended relay errors).
    Frame645 errorWord(int control, int word) {
        return new Frame645(meter.address(), (control & FUNCTION) | FROM_METER | ABNORMAL,
                Bcd.binary(word, 2));
    }
}
