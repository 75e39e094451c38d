package wattdesk.customer.ui;

import wattdesk.customer.Accounts;
import wattdesk.customer.MeterFile;
import wattdesk.metering.Lines;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterProfiles;
import wattdesk.tariff.TariffBook;

/// What the accounts place may ask for. `opened` is told after an opening (search must know).
public record AccountServices(
        Accounts accounts, Lines lines, MeterGateway gateway, Runnable opened,
        MeterFile meterFile, MeterProfiles types, TariffBook tariffs) {}
