package wattdesk.customer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.Figures;
import wattdesk.quantity.Money;
import wattdesk.slip.Slip;

/// What is asked for at the window about an account. `reason` is the customer's or the office's, in
/// their words.
public sealed interface AccountOrder {

    String account();

    String reason();

    /// A preset account begins.
    record Open(String account) implements AccountOrder {
        @Override
        public String reason() {
            return "";
        }
    }

    record Suspend(String account, String reason) implements AccountOrder {}

    record Resume(String account, String reason) implements AccountOrder {}

    record TakeDeposit(String account, Money amount) implements AccountOrder {
        @Override
        public String reason() {
            return "";
        }
    }

    record ReturnDeposit(String account, Money amount, String reason) implements AccountOrder {}

    /// `byHand` are registers that a person read where the station cannot, by meter.
    record Close(String account, Map<String, Figures> byHand, String reason)
            implements AccountOrder {
        public Close {
            byHand = Map.copyOf(byHand);
        }
    }

    /// 过户: somebody else takes the room with its meters. The account is closed, a new one begins.
    record Transfer(String account, NewHolder to, Takeover takeover, Map<String, Figures> byHand,
            String reason) implements AccountOrder {
        public Transfer {
            byHand = Map.copyOf(byHand);
        }
    }

    /// Who takes over.
    record NewHolder(String name, @Nullable String phone) {}

    /// What goes over to the new account; what does not is settled in cash now. `tiers`: what was
    /// used counts on, else the new account begins at nothing.
    record Takeover(boolean balance, boolean deposit, boolean debts, boolean tiers) {

        public static final Takeover NOTHING = new Takeover(false, false, false, false);
    }

    /// What the paper proves.
    default Slip.Kind slip() {
        return switch (this) {
            case Open _ -> Slip.Kind.OPENED;
            case Suspend _ -> Slip.Kind.SUSPENDED;
            case Resume _ -> Slip.Kind.RESUMED;
            case TakeDeposit _ -> Slip.Kind.DEPOSIT_TAKEN;
            case ReturnDeposit _ -> Slip.Kind.DEPOSIT_RETURNED;
            case Close _ -> Slip.Kind.CLOSED;
            case Transfer _ -> Slip.Kind.TRANSFERRED;
        };
    }
}
