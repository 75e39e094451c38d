package wattdesk.meterio.line;

import org.jspecify.annotations.Nullable;

/// Looks for the one acceptable reply in whatever was received: right address, function, echoed
/// fields, length and checksum. Everything else is skipped.
@FunctionalInterface
public interface ReplyFinder {

    /// Where the reply lies in the received bytes; `to` is exclusive.
    record Span(int from, int to) {
    }

    /// The acceptable reply, or null while there is none.
    @Nullable Span find(byte[] received);
}
