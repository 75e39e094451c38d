/// Excel in and out: rooms, accounts and meters, checked row by row before anything is written.
@NullMarked
package wattdesk.exchange;

import org.jspecify.annotations.NullMarked;
