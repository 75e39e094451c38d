package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import wattdesk.customer.AccountPlan;
import wattdesk.customer.PlanWords;
import wattdesk.message.Language;
import wattdesk.quantity.Money;

/// A plan for a script and for a reader.
final class AccountPlans {

    private AccountPlans() {}

    static ObjectNode document(AccountPlan plan, Language language) {
        PlanWords words = new PlanWords(language);
        ObjectNode document = Json.object().put("account", plan.order().account())
                .put("kind", plan.order().slip().name()).put("drawer", Json.money(plan.drawer()))
                .put("leaves", Json.money(plan.leaves()))
                .put("needsSecondPerson", plan.needsSecondPerson());
        ArrayNode lines = document.putArray("lines");
        for (AccountPlan.Line line : plan.lines()) {
            ObjectNode node = lines.addObject().put("kind", line.kind().name())
                    .put("text", words.line(line));
            ArrayNode facts = node.putArray("facts");
            line.facts().forEach(facts::add);
            Money amount = line.amount();
            node.put("amount", amount == null ? null : Json.money(amount));
        }
        return document;
    }

    static void lines(AccountPlan plan, Terminal terminal) {
        PlanWords words = new PlanWords(terminal.language());
        for (AccountPlan.Line line : plan.lines()) {
            Money amount = line.amount();
            terminal.line(words.line(line) + (amount == null ? "" : "\t" + amount.yuan()));
        }
        Money drawer = plan.drawer();
        terminal.line(words.drawer(plan) + (drawer.isZero() ? ""
                : "\t" + (drawer.isNegative() ? drawer.negate() : drawer).yuan()));
    }
}
