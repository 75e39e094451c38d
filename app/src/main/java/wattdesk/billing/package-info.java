/// The daily run: readings become charges, once; what is in the way is named and waits for people.
@NullMarked
package wattdesk.billing;

import org.jspecify.annotations.NullMarked;
