package wattdesk.metering.device;

import java.util.Optional;
import wattdesk.metering.RegisterFacts;
import wattdesk.metering.RegisterTypes;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Commodity;

/// The registers of the meter types by their protocols. DL/T 645 and CJ/T 188 count in eight
/// decimal digits with two behind the point; of Modbus registers no profile says at what they
/// begin anew.
public record DeviceRegisters(Profiles profiles) implements RegisterTypes {

    /// 1,000,000.00 kWh or m³.
    private static final Usage EIGHT_DIGITS = new Usage(1_000_000_000);

    @Override
    public Optional<RegisterFacts> registers(String profile) {
        return profiles.find(profile).map(MeterProfile::protocol).map(protocol ->
                switch (protocol) {
                    case DLT645, DLT645_97 ->
                        new RegisterFacts(Commodity.ELECTRICITY, EIGHT_DIGITS);
                    case MODBUS -> new RegisterFacts(Commodity.ELECTRICITY, null);
                    case CJT188 -> new RegisterFacts(Commodity.WATER, EIGHT_DIGITS);
                });
    }
}
