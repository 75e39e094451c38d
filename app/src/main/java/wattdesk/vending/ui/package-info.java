/// What the screens of selling share: how orders and refusals are put into words.
@NullMarked
package wattdesk.vending.ui;

import org.jspecify.annotations.NullMarked;
