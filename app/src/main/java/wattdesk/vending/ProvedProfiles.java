package wattdesk.vending;

import java.util.List;
import java.util.Optional;
import wattdesk.metering.MeterProfiles;
import wattdesk.metering.ProfileFacts;

/// The meter types as selling sees them: one that a test sale proved here counts as verified.
public record ProvedProfiles(MeterProfiles files, TrialBook book) implements MeterProfiles {

    @Override
    public Optional<ProfileFacts> byId(String id) {
        return files.byId(id).map(this::judged);
    }

    @Override
    public List<ProfileFacts> all() {
        return files.all().stream().map(this::judged).toList();
    }

    @Override
    public List<ProfileFacts> every() {
        return files.every().stream().map(this::judged).toList();
    }

    private ProfileFacts judged(ProfileFacts facts) {
        boolean verified = facts.verified() || book.proved(facts.id(), facts.fileHash());
        return new ProfileFacts(
                facts.id(), facts.nameZh(), facts.nameEn(), verified, facts.credits(),
                facts.fileHash());
    }
}
