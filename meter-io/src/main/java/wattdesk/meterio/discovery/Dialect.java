package wattdesk.meterio.discovery;

import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.profile.Protocol;

/// How a protocol with wildcards asks "who is there?".
interface Dialect {

    Protocol protocol();

    /// Digits of a whole address.
    int digits();

    /// Asks everybody whose address fits the pattern: `A` stands for any digit, in front only.
    ExchangeResult ask(Asker asker, String pattern);

    /// The address that a reply comes from; empty for a reply that proves no meter of this
    /// protocol.
    String address(Octets reply);

    /// The pattern that everybody fits.
    default String anybody() {
        return "A".repeat(digits());
    }
}
