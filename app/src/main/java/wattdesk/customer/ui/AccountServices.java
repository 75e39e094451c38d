package wattdesk.customer.ui;

import java.util.function.Predicate;
import wattdesk.customer.Accounts;
import wattdesk.customer.MeterFile;
import wattdesk.customer.MeterTypes;
import wattdesk.metering.Lines;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterProfiles;
import wattdesk.tariff.TariffBook;

/// What the accounts place may ask for. `opened` is told after an opening (search must know);
/// `needsTrial` tells, blocking, that a meter's type takes no money before its test sale. Who
/// `mayManage` opens accounts and corrects meters; others serve what is there.
public record AccountServices(
        Accounts accounts, Lines lines, MeterGateway gateway, Runnable opened,
        MeterFile meterFile, MeterProfiles types, MeterTypes fitting, TariffBook tariffs,
        Predicate<Meter> needsTrial, LifeServices life, boolean mayManage) {}
