package wattdesk.meterio.discovery;

import wattdesk.meterio.meter.profile.Protocol;

/// One way of looking for meters.
public sealed interface Search {

    /// Whoever is on the line, by the protocol's wildcard (7.2, 9); where several answer at once,
    /// the address is narrowed from its low pairs on. DL/T 645-1997 has no such question by the
    /// book: there it is tried, and asked of every address that answered the younger dialect.
    /// Modbus has none at all.
    ///
    /// @param beyondSilence looks one level deeper although nobody answered the wildcard: drivers
    ///     may swallow what collided
    record Anybody(Protocol protocol, boolean beyondSilence) implements Search {
        public Anybody {
            if (protocol == Protocol.MODBUS) {
                throw new IllegalArgumentException("Modbus has no wildcard");
            }
        }
    }

    /// Every address from the first to the last, both included, in decimal.
    record Range(Protocol protocol, long first, long last) implements Search {

        private static final long MOST = 100_000;
        private static final int HIGHEST_UNIT = 247;

        public Range {
            boolean units = protocol != Protocol.MODBUS || (first >= 1 && last <= HIGHEST_UNIT);
            if (first < 0 || last < first || last - first >= MOST || !units) {
                throw new IllegalArgumentException("addresses " + first + " to " + last);
            }
        }

        /// Every unit that Modbus knows.
        public static Range units() {
            return new Range(Protocol.MODBUS, 1, HIGHEST_UNIT);
        }

        int size() {
            return (int) (last - first + 1);
        }
    }

    Protocol protocol();
}
