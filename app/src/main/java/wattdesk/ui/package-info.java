/// What all screens share: work off the screen's thread, formats, keys, messages, sheets.
///
/// Knows `quantity` and `message` and no feature.
@NullMarked
package wattdesk.ui;

import org.jspecify.annotations.NullMarked;
