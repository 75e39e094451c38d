package wattdesk.cli;

import java.util.Objects;
import wattdesk.customer.AccountCard;

/// An account as one line for a reader.
final class AccountText {

    private AccountText() {}

    static String row(AccountCard card) {
        return String.join("\t", card.number(), card.room().code(), card.customer().name(),
                Objects.requireNonNullElse(card.customer().phone(), "-"), card.meter().number(),
                card.meter().line(), card.meter().profile(), card.meter().address(),
                card.mode().name(), Objects.requireNonNullElse(card.tariffId(), "-"));
    }
}
