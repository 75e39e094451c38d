package wattdesk.finder;

import java.util.List;

/// Search while typing over all open accounts. In memory; answers at once on any thread.
public interface Finder {

    /// The best hits first: whole room parts before prefixes before the rest ("1-101" never offers
    /// 11-101 or 1-1010 first). An empty text finds nothing.
    List<Hit> find(String typed, int most);

    /// Must be called after accounts were opened or changed.
    void refresh();
}
