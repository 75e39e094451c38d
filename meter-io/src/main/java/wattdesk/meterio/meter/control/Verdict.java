package wattdesk.meterio.meter.control;

import java.util.List;

/// What two looks at a meter prove about an order between them.
public sealed interface Verdict {

    List<Fact> facts();

    /// It shows what was asked.
    record AsAsked(List<Fact> facts) implements Verdict {
    }

    /// It shows what it showed before, and that is not what was asked.
    ///
    /// @param ifAccepted what that means when the meter said yes
    record Unchanged(Difference ifAccepted, List<Fact> facts) implements Verdict {
    }

    /// It shows something else.
    record Other(Difference why, List<Fact> facts) implements Verdict {
    }

    /// It does not show this kind of thing.
    record NoEvidence(Doubt why, List<Fact> facts) implements Verdict {
    }

    /// The verdict on plain values: each shows what was asked, none has moved, or some have.
    static Verdict on(List<Fact> facts) {
        if (facts.stream().allMatch(Fact::asAsked)) {
            return new AsAsked(facts);
        }
        List<Fact> asked = facts.stream().filter(fact -> fact.asked() != null).toList();
        if (asked.stream().noneMatch(Fact::changed)) {
            return new Unchanged(Difference.ONLY_ACCEPTED, facts);
        }
        boolean strange = asked.stream().anyMatch(fact -> fact.changed() && !fact.asAsked());
        return new Other(strange ? Difference.OTHER_STATE : Difference.PARTLY_APPLIED, facts);
    }
}
