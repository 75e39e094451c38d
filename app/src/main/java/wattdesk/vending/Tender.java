package wattdesk.vending;

import wattdesk.quantity.Money;

/// What was handed over. Channel payments will be further records here.
public sealed interface Tender {

    /// The word used in accounts, files and on the command line.
    String code();

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
