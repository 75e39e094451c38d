package wattdesk.meterio.sim.card;

import wattdesk.meterio.sim.card.SlotCodec.Bought;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;

/// The replay rule of cards.md 10: what a meter makes of a purchase.
final class SlotRule {

    private static final int OPEN = 1;
    private static final int BUY = 2;
    private static final int REPLACE = 3;
    private static final int REFUND = 4;
    private static final int WRONG_CARD = 33;
    private static final int SALE = 34;
    private static final int HOARDING = 36;
    private static final long MOST_FEN = 99_999_999;

    private SlotRule() {}

    /// @param binds the card becomes the meter's, without a credit
    /// @param illegal counts as an illegal insert
    record Verdict(int error, boolean credits, boolean binds, long fen, boolean writesBack,
            boolean illegal, String why) {

        private static Verdict wrongCard(String why) {
            return new Verdict(WRONG_CARD, false, false, 0, false, true, why);
        }

        private static Verdict refused(int error, boolean writesBack, String why) {
            return new Verdict(error, false, false, 0, writesBack, false, why);
        }

        private static Verdict credit(long fen) {
            return new Verdict(0, true, false, fen, true, false, "credited");
        }
    }

    /// @param returned highest count that the card's return files hold; negative for none
    static Verdict judge(Bought bought, String serial, long returned, VirtualMeter meter) {
        if (!bought.meter().equals(meter.number())) {
            return Verdict.wrongCard("meter number");
        }
        boolean opened = !meter.customer().equals(MeterSpec.NO_CUSTOMER);
        if (opened && !bought.customer().equals(meter.customer())) {
            return Verdict.wrongCard("customer number");
        }
        boolean needsItsCard = bought.kind() == BUY || bought.kind() == REFUND;
        if (needsItsCard && meter.card().isEmpty()) {
            return Verdict.refused(SALE, false, "not opened");
        }
        if (needsItsCard && !serial.equals(meter.card())) {
            return Verdict.wrongCard("another card");
        }
        return byCount(bought, returned, meter);
    }

    private static Verdict byCount(Bought bought, long returned, VirtualMeter meter) {
        long ahead = bought.count() - meter.count();
        if (ahead < 0) {
            return Verdict.refused(SALE, false, "count behind");
        }
        if (ahead == 0) {
            boolean binds = bought.kind() == OPEN || bought.kind() == REPLACE;
            return new Verdict(0, false, binds, 0, true, false, "loaded before");
        }
        if (ahead > 1) {
            return Verdict.refused(SALE, true, "count ahead");
        }
        if (returned >= bought.count()) {
            return Verdict.refused(SALE, true, "return file not empty");
        }
        if (bought.kind() == OPEN && bought.count() > 1) {
            return Verdict.refused(SALE, true, "opens with count " + bought.count());
        }
        return byAmount(bought, meter);
    }

    private static Verdict byAmount(Bought bought, VirtualMeter meter) {
        if (bought.energy()) {
            return Verdict.refused(SALE, true, "energy for a meter of money");
        }
        if (bought.kind() == REFUND) {
            return meter.balanceFen() < bought.amount()
                    ? Verdict.refused(SALE, true, "more than there is")
                    : Verdict.credit(-bought.amount());
        }
        long limit = bought.hoardingFen() >= 0 ? bought.hoardingFen() : meter.spec().hoardingFen();
        long after = meter.balanceFen() + bought.amount();
        boolean over = after > MOST_FEN || (limit > 0 && after > limit);
        return over ? Verdict.refused(HOARDING, true, "hoarding limit")
                : Verdict.credit(bought.amount());
    }
}
