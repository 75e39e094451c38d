/// Double entry in whole fen. [Books#commit] is the one door for everything that moves money.
@NullMarked
package wattdesk.ledger;

import org.jspecify.annotations.NullMarked;
