/// The rating rule a second time, from its text alone: slower, in BigDecimal, without one class of
/// the product.
@NullMarked
package wattdesk.rating.reference;

import org.jspecify.annotations.NullMarked;
