/// Search while typing: rooms, names, phones, meter and account numbers, pinyin initials.
@NullMarked
package wattdesk.finder;

import org.jspecify.annotations.NullMarked;
