package wattdesk.billing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Move;
import wattdesk.quantity.BusinessDay;

/// Accounts on their way through the books, each with all that was decided about it. `run` is the
/// day whose run came to them; null where a person asked.
public record AccountsCharged(@Nullable BusinessDay run, List<AccountResult> results)
        implements Move {

    public AccountsCharged {
        results = List.copyOf(results);
    }
}
