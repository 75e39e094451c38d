/// The place where prices are made: tariffs with their versions, the editor of a draft, rehearsal
/// and release.
@NullMarked
package wattdesk.pricing.ui;

import org.jspecify.annotations.NullMarked;
