package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import wattdesk.customer.AccountCard;
import wattdesk.metering.Line;
import wattdesk.metering.Meter;
import wattdesk.quantity.Energy;
import wattdesk.station.Finding;
import wattdesk.vending.Order;

/// The JSON shapes that several commands share.
final class Documents {

    private Documents() {}

    /// A sale as `sell`, `orders` and `pending` print it.
    static ObjectNode of(Order order) {
        Order.Trouble trouble = order.trouble();
        return Json.object()
                .put("id", order.sale().toString())
                .put("state", order.standing().name())
                .put("receipt", order.receipt().toString())
                .put("amount", Json.money(order.amount()))
                .put("account", order.account())
                .put("meter", order.meter())
                .put("balanceBefore", Json.money(order.balanceBefore()))
                .put("balanceAfter", Json.money(order.balanceAfter()))
                .put("counter", order.counter())
                .put("room", order.room())
                .put("at", Json.instant(order.at()))
                .put("day", order.day().toString())
                .put("operator", order.login())
                .put("tender", order.tender().code().toLowerCase(java.util.Locale.ROOT))
                .put("attempts", order.attempts())
                .put("nextTry", Json.instant(order.nextTry()))
                .put("trouble", trouble == null ? null : trouble.code());
    }

    /// `used`: what counts now towards the tiers of what its meter counts.
    static ObjectNode of(AccountCard card, Energy used) {
        ObjectNode document = Json.object()
                .put("account", card.number())
                .put("room", card.room().code())
                .put("customer", card.customer().name())
                .put("phone", card.customer().phone());
        var _ = document.setAll(of(card.meter()));
        return document.put("mode", card.mode().name())
                .put("tariff", card.tariffId())
                .put("tierUsed", Json.energy(used));
    }

    static ObjectNode of(Meter meter) {
        return Json.object().put("meter", meter.number())
                .put("line", meter.line())
                .put("profile", meter.profile())
                .put("address", meter.address())
                .put("customerNumber", meter.customerNumber());
    }

    static ObjectNode of(Line line) {
        return Json.object().put("name", line.name()).put("port", line.port())
                .put("settings", line.settings());
    }

    static ObjectNode of(Finding finding) {
        return Json.object().put("number", finding.number()).put("rule", finding.rule())
                .put("holds", finding.holds()).put("subjects", finding.subjects())
                .put("detail", finding.detail());
    }
}
