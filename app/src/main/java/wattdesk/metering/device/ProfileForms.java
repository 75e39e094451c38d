package wattdesk.metering.device;

import java.util.Optional;
import wattdesk.customer.AddressForm;
import wattdesk.customer.MeterTypes;
import wattdesk.metering.RegisterFacts;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.tariff.Commodity;

/// What the meter profiles say about addresses and balances.
public record ProfileForms(Profiles profiles) implements MeterTypes {

    @Override
    public Optional<AddressForm> addressForm(String profile) {
        return profiles.find(profile).map(MeterProfile::protocol).map(
                protocol -> switch (protocol) {
                    case DLT645, DLT645_97 -> AddressForm.TWELVE_DIGITS;
                    case MODBUS -> AddressForm.UNIT;
                    case CJT188 -> AddressForm.FOURTEEN_DIGITS;
                });
    }

    @Override
    public Optional<Commodity> commodity(String profile) {
        return new DeviceRegisters(profiles).registers(profile).map(RegisterFacts::commodity);
    }

    @Override
    public boolean keepsBalance(String profile) {
        return profiles.find(profile).filter(MeterProfile::prepaid).isPresent();
    }
}
