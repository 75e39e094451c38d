package planted.wattdesk.vending;

import wattdesk.metering.ControlGateway;

/// Breaks: debts reach no relay.
public final class Overdue {
    public ControlGateway cut;
}
