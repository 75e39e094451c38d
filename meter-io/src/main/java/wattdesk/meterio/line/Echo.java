package wattdesk.meterio.line;

/// Whether the adapter returns our own bytes (4.5). Found out by reads, never guessed: an unnoticed
/// echo makes a write to an absent meter look like its acknowledgement.
final class Echo {

    private enum State { UNPROBED, ABSENT, PRESENT }

    /// What the start of the received bytes means.
    enum Start {
        /// No echo in front.
        NONE,
        /// Our own request stands in front.
        WHOLE,
        /// Perhaps the beginning of an echo; more bytes will tell.
        UNDECIDED,
        /// An echo was due and something else came: for a write, proof of nothing.
        BROKEN
    }

    private State state = State.UNPROBED;

    Start judge(Octets request, byte[] received, boolean changes) {
        boolean listen = state != State.ABSENT || !changes;
        if (listen && request.startOf(received)) {
            return Start.WHOLE;
        }
        if (listen && request.startsWith(received)) {
            return Start.UNDECIDED;
        }
        return state == State.PRESENT ? Start.BROKEN : Start.NONE;
    }

    /// An answered read settles the question; a broken echo opens it again.
    void answered(Start start) {
        state = switch (start) {
            case WHOLE -> State.PRESENT;
            case NONE -> State.ABSENT;
            case UNDECIDED -> state;
            case BROKEN -> State.UNPROBED;
        };
    }
}
