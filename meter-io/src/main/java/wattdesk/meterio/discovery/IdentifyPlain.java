package wattdesk.meterio.discovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.PlainOutcome;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;

/// Reads a meter without a purse under every profile of its protocol: those that give values fit.
record IdentifyPlain(Bus bus, Profiles profiles, Protocol protocol, String address) {

    Identity run() {
        Meters meters = new Meters(profiles);
        Set<String> numbers = new LinkedHashSet<>();
        List<String> fitting = new ArrayList<>();
        for (MeterProfile profile : profiles.all()) {
            if (profile.protocol() == protocol && !profile.prepaid()
                    && meters.plain(bus, new MeterAddress(profile.id(), address))
                            .read(Priority.DISCOVERY) instanceof PlainOutcome.Values values) {
                fitting.add(profile.id());
                String number = values.reading().meterNumber();
                if (number != null) {
                    numbers.add(number);
                }
            }
        }
        return new Identity(numbers, fitting, false);
    }
}
