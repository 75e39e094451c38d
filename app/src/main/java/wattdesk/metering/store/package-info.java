/// Lines and meters as rows.
@NullMarked
package wattdesk.metering.store;

import org.jspecify.annotations.NullMarked;
