package wattdesk.vending.model;

import java.util.function.LongSupplier;

/// Everything that could go one way or another in a model run is asked here.
public interface Chooser {

    /// One of 0..n-1; `state` names everything that can still matter at this moment.
    int pick(String what, int n, LongSupplier state);

    /// Whether something of that weight in a thousand happens; exhaustive choosers try both.
    boolean happens(String what, int perMille, LongSupplier state);
}
