package wattdesk.customer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.metering.Meter;
import wattdesk.operator.Approval;
import wattdesk.quantity.Money;
import wattdesk.slip.Slip;
import wattdesk.slip.SlipPaper;
import wattdesk.slip.SlipPaper.Part;

/// The slip of what was done: the lines of the plan, the money, who signs.
final class PlanPaper {

    private final Language language;
    private final PlanWords plan;
    private final Words told;

    PlanPaper(Language language) {
        this.language = language;
        plan = new PlanWords(language);
        told = plan.words();
    }

    /// What the tape can tell.
    SlipPaper fromTape(Money drawer) {
        return new SlipPaper(language, plan.title(Slip.Kind.FROM_TAPE), List.of(
                new Part.Total(told.get(drawer.isNegative() ? "drawer.pay" : "drawer.take"),
                        told.get("paper.yuan", positive(drawer).yuan())),
                new Part.Note(told.get("paper.from-tape"))));
    }

    /// What an account begins with that was not entered before; its first register is read later.
    SlipPaper opening(AccountCard account, String tariff) {
        Meter meter = account.meter();
        return new SlipPaper(language, plan.title(Slip.Kind.OPENED), List.of(
                new Part.Pair(told.get("paper.meter"), meter.number()),
                new Part.Pair(told.get("paper.where"), meter.line() + " · " + meter.address()),
                new Part.Pair(told.get("paper.tariff"), tariff),
                new Part.Pair(told.get("paper.mode"), plan.mode(account.mode())),
                new Part.Pair(told.get("paper.tier-used"), account.tierUsed().kWh() + " kWh"),
                new Part.Note(told.get("paper.first-reading")),
                new Part.Note(told.get("paper.not-fapiao")),
                new Part.Signature(told.get("paper.customer")),
                new Part.Signature(told.get("paper.cashier"))));
    }

    private static Money positive(Money money) {
        return money.isNegative() ? money.negate() : money;
    }

    SlipPaper of(AccountPlan done, @Nullable String newAccount, @Nullable Approval approval) {
        List<Part> parts = new ArrayList<>();
        if (newAccount != null) {
            parts.add(new Part.Pair(told.get("paper.new-account"), newAccount));
        }
        if (!done.order().reason().isBlank()) {
            parts.add(new Part.Pair(told.get("paper.reason"), done.order().reason().strip()));
        }
        parts.add(new Part.Columns(
                List.of(told.get("paper.what"), told.get("paper.amount"))));
        done.lines().forEach(line -> parts.add(new Part.Line(
                List.of(plan.line(line), line.amount() == null ? "" : line.amount().yuan()))));
        if (!done.drawer().isZero()) {
            parts.add(new Part.Total(plan.drawer(done),
                    told.get("paper.yuan", positive(done.drawer()).yuan())));
        }
        if (approval != null) {
            parts.add(new Part.Pair(told.get("paper.approved"),
                    approval.approver().displayName() + " · " + approval.reason()));
        }
        parts.add(new Part.Note(told.get("paper.not-fapiao")));
        parts.add(new Part.Signature(told.get("paper.customer")));
        parts.add(new Part.Signature(told.get("paper.cashier")));
        return new SlipPaper(language, plan.title(done.order().slip()), parts);
    }
}
