/// What a step between two readings costs: the exact rule, in whole numbers.
@NullMarked
package wattdesk.rating;

import org.jspecify.annotations.NullMarked;
