package wattdesk.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan with what is needed to book it, or why there is none.
sealed interface Drawn {

    /// `settled` is null where nothing has to be charged.
    record Plan(AccountPlan plan, AccountState to, Settlement.Settled.@Nullable Done settled,
            List<Flow> flows) implements Drawn {
        public Plan {
            flows = List.copyOf(flows);
        }
    }

    record Not(AccountLife.Why why) implements Drawn {}
}
