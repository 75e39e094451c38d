package wattdesk.meterio.planted.modbus;

import wattdesk.meterio.dlt645.Bcd;

/// Breaks: modbus knows line and the clock of port.
final class KnowsDlt645 {
    String zero() {
        return Bcd.encode(0, 1);
    }
}
