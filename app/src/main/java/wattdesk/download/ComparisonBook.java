package wattdesk.download;

import java.util.List;

/// Where comparisons are kept.
public interface ComparisonBook {

    void keep(Compared compared);

    /// The last comparison of every meter that hangs at an account, in order of the rooms.
    List<Compared> latest();
}
