package wattdesk.installation.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import wattdesk.customer.Accounts;
import wattdesk.customer.MeterTypes;
import wattdesk.installation.Devices;
import wattdesk.installation.MeterChanges;
import wattdesk.metering.LineSearch;
import wattdesk.metering.Lines;
import wattdesk.metering.MeterProfiles;
import wattdesk.slip.SlipDesk;
import wattdesk.tariff.TariffBook;

/// What the sheets of meters may ask for. `lastSeen` tells when a meter last answered; slips are
/// saved under `folder`; who `mayManage` changes what is filed.
public record DeviceServices(
        Devices devices, MeterChanges changes, Accounts accounts, Lines lines,
        MeterProfiles types, MeterTypes fitting, TariffBook tariffs, LineSearch search,
        Function<String, Optional<Instant>> lastSeen,
        SlipDesk slips, Path folder, InstantSource clock, boolean mayManage) {}
