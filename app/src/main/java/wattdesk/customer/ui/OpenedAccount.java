package wattdesk.customer.ui;

import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountCard;
import wattdesk.slip.Slip;

/// An account that was opened, or entered before it begins, which leaves no slip. `trial` where its
/// meter type needs a test sale first.
public record OpenedAccount(AccountCard card, @Nullable Slip slip, boolean trial) {}
