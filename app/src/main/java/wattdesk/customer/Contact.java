package wattdesk.customer;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whom to tell what, and how. `wishes` are the channels by notice; nothing there means never.
public record Contact(
        String name, @Nullable String phone, @Nullable String mail,
        Map<Notice, Set<Channel>> wishes) {

    public Contact {
        wishes = wishes.entrySet().stream().filter(wish -> !wish.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, wish -> Set.copyOf(wish.getValue())));
    }

    /// What there is to tell.
    public enum Notice {
        /// The balance is low.
        LOW_BALANCE,
        /// It will be cut.
        CUT,
        /// A bill, or a reminder of one.
        BILL,
        /// Something was done to the account.
        ACCOUNT
    }

    /// By which way.
    public enum Channel { SMS, MAIL, PAPER }

    public boolean wants(Notice notice, Channel channel) {
        return wishes.getOrDefault(notice, Set.of()).contains(channel);
    }
}
