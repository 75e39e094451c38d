/// Prices and what an amount buys.
@NullMarked
package wattdesk.tariff;

import org.jspecify.annotations.NullMarked;
