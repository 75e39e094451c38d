package wattdesk.metering.device;

import java.util.List;
import java.util.Optional;
import wattdesk.metering.MeterProfiles;
import wattdesk.metering.ProfileFacts;
import wattdesk.meterio.meter.profile.CreditMode;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;

/// The profiles of `meter-io`, as far as selling must know them.
public record DeviceProfiles(Profiles profiles) implements MeterProfiles {

    @Override
    public Optional<ProfileFacts> byId(String id) {
        return profiles.find(id).filter(MeterProfile::prepaid).map(DeviceProfiles::facts);
    }

    @Override
    public List<ProfileFacts> all() {
        return profiles.all().stream().filter(MeterProfile::prepaid)
                .map(DeviceProfiles::facts).toList();
    }

    @Override
    public List<ProfileFacts> every() {
        return profiles.all().stream().map(DeviceProfiles::facts).toList();
    }

    private static ProfileFacts facts(MeterProfile profile) {
        return new ProfileFacts(profile.id(), profile.nameZh(), profile.nameEn(),
                profile.verified(), profile.creditMode() != CreditMode.NONE, profile.fileHash());
    }
}
