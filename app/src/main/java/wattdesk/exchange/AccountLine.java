package wattdesk.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.BillingMode;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.tariff.Tariff;

/// An account that a row wants to be opened, with the meters that other rows hang there.
final class AccountLine {

    final Line line;
    final @Nullable String number;
    final @Nullable Room room;
    final @Nullable Contract contract;
    final List<MeterLine> meters = new ArrayList<>();
    RowState state;

    /// What was agreed; null in its line where any of it is wrong.
    record Contract(String customer, @Nullable String phone, BillingMode mode, Tariff tariff,
            Energy tierUsed) {}

    AccountLine(Line line, @Nullable String number, @Nullable Room room,
            @Nullable Contract contract, RowState state) {
        this.line = line;
        this.number = number;
        this.room = room;
        this.contract = contract;
        this.state = state;
    }
}
