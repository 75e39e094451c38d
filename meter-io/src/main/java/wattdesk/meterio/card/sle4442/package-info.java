/// SLE4442 memory cards through readers of the ACR kind, with the rules that keep them alive.
@NullMarked
package wattdesk.meterio.card.sle4442;

import org.jspecify.annotations.NullMarked;
