/// Downloads and comparisons as rows.
@NullMarked
package wattdesk.download.store;

import org.jspecify.annotations.NullMarked;
