/// What people tell single meters to do: cut, restore, keep power, clock, limits, opening. Every
/// order has a permission, a reason and a foresight, is durable before the first byte, and ends by
/// what the meter shows. No debt reaches this place: nothing here knows wallets or fees.
@NullMarked
package wattdesk.remote;

import org.jspecify.annotations.NullMarked;
