package wattdesk.premises.ui;

import wattdesk.customer.Accounts;
import wattdesk.exchange.Exchange;
import wattdesk.premises.Premises;

/// What the page of the property may ask for; only who `mayManage` changes it.
public record PremisesServices(
        Premises premises, Exchange exchange, Accounts accounts, boolean mayManage) {}
