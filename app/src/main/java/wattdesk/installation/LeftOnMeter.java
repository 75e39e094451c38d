package wattdesk.installation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.MeterValue;
import wattdesk.billing.TakenValue;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.MeterTypes;
import wattdesk.installation.DevicePlan.Kind;
import wattdesk.installation.DevicePlan.Line;
import wattdesk.installation.DeviceStep.Why;
import wattdesk.quantity.Money;

/// What a meter that leaves its account would take along. Money that was paid onto it is the
/// customer's: it goes to a new meter by a change, or he uses it up.
///
/// `yuan` is null where the meter holds no money, or where nobody knows how much: `unknown`.
record LeftOnMeter(String meter, @Nullable Money yuan, boolean byHand, boolean unknown) {

    /// `told` counts only where the registers were written down too.
    static LeftOnMeter of(AccountCard card, TakenValue last, @Nullable Money told,
            MeterTypes types) {
        String meter = last.meterNumber();
        if (card.mode() != BillingMode.METER) {
            return new LeftOnMeter(meter, null, false, false);
        }
        boolean byHand = last.source() == MeterValue.Source.BY_HAND;
        Money stands = byHand ? told : last.balance();
        return new LeftOnMeter(meter, stands, byHand && stands != null,
                stands == null && types.keepsBalance(card.meter().profile()));
    }

    @Nullable Why objection() {
        if (unknown) {
            return new Why.BalanceUnknown(meter);
        }
        return yuan != null && yuan.isPositive() ? new Why.HoldsMoney(meter, yuan.yuan()) : null;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (byHand && yuan != null) {
            lines.add(Line.of(Kind.BALANCE_BY_HAND, yuan.yuan()));
        }
        if (yuan != null && yuan.isNegative()) {
            lines.add(Line.of(Kind.OVERDRAWN, yuan.negate().yuan()));
        }
        return lines;
    }
}
