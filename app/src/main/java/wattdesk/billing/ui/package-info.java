/// Bills: the daily run by day, what is in its way, what was charged and why.
@NullMarked
package wattdesk.billing.ui;

import org.jspecify.annotations.NullMarked;
