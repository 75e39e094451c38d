/// Passing energy on lawfully: the supplier's bills, the highest lawful prices, the guard that
/// compares prices with both, the sheet that is put up for everybody (money 18).
@NullMarked
package wattdesk.resale;

import org.jspecify.annotations.NullMarked;
