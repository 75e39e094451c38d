package wattdesk.vending;

import wattdesk.quantity.Money;

/// What was handed over. Channel payments will be further records here.
public sealed interface Tender {

    /// The word used in accounts, files and on the command line.
    String code();

    /// What stood on a meter that was changed goes onto the one in its place; no money is handed
    /// over (money 19).
    record Carried() implements Tender {

        public static final String CODE = "CARRIED";

        @Override
        public String code() {
            return CODE;
        }
    }

    /// Cash; `given` ≥ amount, `change` is handed back.
    record Cash(Money given, Money change) implements Tender {

        public Cash {
            if (change.isNegative()) {
                throw new IllegalArgumentException("less cash than the amount");
            }
        }

        public static Cash exact(Money amount) {
            return new Cash(amount, Money.ZERO);
        }

        @Override
        public String code() {
            return "CASH";
        }
    }
}
