package wattdesk.billing;

/// Makes papers of explanations.
@FunctionalInterface
public interface ChargePapers {

    /// A4, as many pages as it needs.
    byte[] pdf(Explanation explanation);
}
