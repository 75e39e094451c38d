/// The books on disk: one writer, its transaction, the audit chain, the tape, and reading back.
@NullMarked
package wattdesk.ledger.store;

import org.jspecify.annotations.NullMarked;
