/// The staff's rows, their password hashes, the key of the audit chain.
@NullMarked
package wattdesk.operator.store;

import org.jspecify.annotations.NullMarked;
