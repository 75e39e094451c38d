package wattdesk.finder;

import java.util.List;

/// The pinyin initials of a name, lower case; several where a character is read in several ways
/// ("单" may be d or s). Letters and digits stand for themselves.
@FunctionalInterface
public interface Initials {

    List<String> of(String name);
}
