package wattdesk.meterio.planted.port;

import wattdesk.meterio.line.Hex;

/// Breaks: port knows no other room.
final class KnowsLine {
    String hex() {
        return Hex.octet(1);
    }
}
