/// Who acts: operators, roles, what they may do, approvals by a second person, the audit chain.
@NullMarked
package wattdesk.operator;

import org.jspecify.annotations.NullMarked;
