package wattdesk.meterio.planted.sim;

import wattdesk.meterio.dlt645.Bcd;

/// Breaks: sim knows port only.
final class KnowsDlt645 {
    String zero() {
        return Bcd.encode(0, 1);
    }
}
