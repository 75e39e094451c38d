/// Pinyin initials from the table of pinyin4j.
@NullMarked
package wattdesk.finder.store;

import org.jspecify.annotations.NullMarked;
