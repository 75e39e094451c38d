package wattdesk.metering.device;

import java.util.Optional;
import wattdesk.customer.AddressForm;
import wattdesk.customer.MeterTypes;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;

/// What the meter profiles say about addresses. Meters without a balance have no accounts yet.
public record ProfileForms(Profiles profiles) implements MeterTypes {

    @Override
    public Optional<AddressForm> addressForm(String profile) {
        return profiles.find(profile).filter(MeterProfile::prepaid)
                .map(MeterProfile::protocol).flatMap(
                protocol -> switch (protocol) {
                    case DLT645, DLT645_97 -> Optional.of(AddressForm.TWELVE_DIGITS);
                    case MODBUS -> Optional.of(AddressForm.UNIT);
                    case CJT188 -> Optional.empty();
                });
    }
}
