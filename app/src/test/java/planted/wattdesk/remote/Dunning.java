package planted.wattdesk.remote;

import wattdesk.ledger.Posting;

/// Breaks: what orders relays knows no posting.
public final class Dunning {
    public Posting unpaid;
}
