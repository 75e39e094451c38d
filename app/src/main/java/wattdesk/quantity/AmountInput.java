package wattdesk.quantity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// What a person typed where an amount of money is expected.
///
/// Full-width digits and signs are taken as their plain forms; a leading yuan sign, a trailing 元
/// and well-placed thousands separators are allowed. Everything else is not money.
public sealed interface AmountInput {

    /// Positive money with at most two decimals.
    record Amount(Money money) implements AmountInput {}

    /// Nothing typed yet.
    record Empty() implements AmountInput {}

    record NotMoney() implements AmountInput {}

    /// More than two decimals: fen are the smallest coin.
    record FinerThanFen() implements AmountInput {}

    record NotPositive() implements AmountInput {}

    /// More than a till will ever hold; kept apart so that the message can say so.
    record TooLarge() implements AmountInput {}

    Pattern PLAIN = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d*)?");
    int MOST_DIGITS = 12;

    static AmountInput parse(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        text = text.replaceFirst("^[¥￥]", "").replaceFirst("元$", "").strip();
        if (text.isEmpty()) {
            return new Empty();
        }
        if (!PLAIN.matcher(text).matches()) {
            return new NotMoney();
        }
        return judge(new BigDecimal(text.replace(",", "")));
    }

    private static AmountInput judge(BigDecimal yuan) {
        if (yuan.stripTrailingZeros().scale() > 2) {
            return new FinerThanFen();
        }
        if (yuan.signum() <= 0) {
            return new NotPositive();
        }
        if (yuan.precision() - yuan.scale() > MOST_DIGITS) {
            return new TooLarge();
        }
        return new Amount(Money.ofFen(yuan.movePointRight(2).longValueExact()));
    }
}
