package wattdesk.billing;

import wattdesk.ledger.Books;
import wattdesk.metering.RegisterGateway;
import wattdesk.metering.RegisterTypes;
import wattdesk.tariff.TariffBook;

/// Everything that billing leans on.
public record BillingPorts(
        Books books, BillingBook book, BillingRecords records, TariffBook tariffs,
        RegisterGateway gateway, RegisterTypes types, BillingLimits limits) {

    Charging charging() {
        return new Charging(books, tariffs, types, new StepJudge(limits));
    }
}
