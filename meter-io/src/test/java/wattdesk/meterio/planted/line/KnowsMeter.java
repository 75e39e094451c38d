package wattdesk.meterio.planted.line;

import wattdesk.meterio.meter.profile.CreditMode;

/// Breaks: line knows port.
final class KnowsMeter {
    CreditMode mode() {
        return CreditMode.NONE;
    }
}
