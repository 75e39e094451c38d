package wattdesk.vending;

import wattdesk.customer.AccountState;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;
import wattdesk.metering.MeterMessages;

/// What selling did, as coded messages; screens and commands speak the same words.
public final class SaleMessages {
    private static final String METER_AHEAD = "WD-2009";

    private SaleMessages() {}

    /// True for the refusal that adopting a foreign purchase mends.
    public static boolean asksForAdoption(Message message) {
        return message.code().equals(METER_AHEAD);
    }

    private static Message message(String code, Object... arguments) {
        return Message.of("vending", code, arguments);
    }

    public static Message of(SellOutcome outcome) {
        return switch (outcome) {
            case SellOutcome.Sold sold when sold.repeated() ->
                message("WD-2027", sold.order().receipt(), sold.order().amount().yuan());
            case SellOutcome.Sold sold -> of(sold.order());
            case SellOutcome.Rejected rejected -> of(rejected.why());
            case SellOutcome.InDoubt doubt -> BookMessages.of(doubt.code(), doubt.detail());
        };
    }

    public static Message of(SellOutcome.Why why) {
        return switch (why) {
            case SellOutcome.Why.NotPermitted _ -> message("WD-2001");
            case SellOutcome.Why.NoSuchAccount no -> message("WD-2002", no.account());
            case SellOutcome.Why.WhichMeter which -> message("WD-6511", which.account(),
                    String.join(", ", which.meters()));
            case SellOutcome.Why.NotItsMeter not ->
                message("WD-6512", not.account(), not.meter());
            case SellOutcome.Why.AccountNotOpen(var account, var state) -> message(
                    switch (AccountState.valueOf(state)) {
                        case PRESET -> "WD-6060";
                        case OPEN, SUSPENDED -> "WD-6061";
                        case CLOSED -> "WD-6062";
                    }, account);
            case SellOutcome.Why.ModeNotSold mode ->
                message("WD-2003", mode.account(), mode.mode());
            case SellOutcome.Why.BelowMinimum below ->
                message("WD-2004", below.minimum().yuan());
            case SellOutcome.Why.AboveMaximum above ->
                message("WD-2005", above.maximum().yuan());
            case SellOutcome.Why.OverHoarding over -> message("WD-2006",
                    over.balance().yuan(), over.waiting().yuan(), over.limit().yuan());
            case SellOutcome.Why.UnresolvedWrite open -> message("WD-2007",
                    open.order().receipt(), open.order().amount().yuan());
            case SellOutcome.Why.WrongMeter wrong ->
                message("WD-2008", wrong.expected(), wrong.found());
            case SellOutcome.Why.MeterAhead ahead ->
                message(METER_AHEAD, ahead.ledger(), ahead.meter());
            case SellOutcome.Why.MeterUnusable unusable ->
                message("WD-2010", unusable.detail());
            case SellOutcome.Why.ProfileUnverified unverified ->
                message("WD-2011", unverified.profile());
            case SellOutcome.Why.MeterSilent silent ->
                message("WD-2057", silent.meterNumber());
            case SellOutcome.Why.NoTrialNeeded no -> message("WD-2058", no.profile());
            case SellOutcome.Why.ApprovalDoesNotFit _ -> message("WD-2034");
            case SellOutcome.Why.DifferentSale _ -> message("WD-2012");
            case SellOutcome.Why.ClockSetBack back ->
                message("WD-2013", back.lastEntry(), back.now());
            case SellOutcome.Why.SellingStopped stopped -> message("WD-2014", stopped.code());
            case SellOutcome.Why.NotWritten not -> BookMessages.of(not.code(), not.detail());
            case SellOutcome.Why.MeterBusy busy -> message("WD-2017", busy.meterNumber());
            case SellOutcome.Why.NoPrice price -> message("WD-2018", price.tariff());
        };
    }

    /// Where an order stands, with what keeps it there.
    public static Message of(Order order) {
        String receipt = order.receipt().toString();
        String amount = order.amount().yuan();
        Object balance = order.balanceAfter() == null ? "-" : order.balanceAfter().yuan();
        Object count = order.counter() == null ? "-" : order.counter();
        return switch (order.standing()) {
            case DELIVERED -> message("WD-2021", receipt, amount, balance, count);
            case PENDING -> message(order.held() ? "WD-2028" : "WD-2022", receipt, amount);
            case UNKNOWN -> message("WD-2023", receipt, amount);
            case REFUSED -> message("WD-2024", receipt, amount, why(order));
            case DISPUTED -> message("WD-2025", receipt, amount, why(order));
            case VOIDED -> message("WD-2026", receipt, amount);
        };
    }

    private static String why(Order order) {
        return order.trouble() == null ? "-" : order.trouble().detail();
    }

    public static Message of(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Now now -> of(now.order());
            case Resolution.Refused refused -> of(refused.why());
        };
    }

    public static Message of(Resolution.Why why) {
        return switch (why) {
            case Resolution.Why.NoSuchOrder _ -> message("WD-2031");
            case Resolution.Why.NotPermitted _ -> message("WD-2032");
            case Resolution.Why.WrongState state -> message("WD-2033",
                    state.order().receipt(), state.order().standing());
            case Resolution.Why.MayStillArrive late -> message("WD-2036",
                    late.order().receipt(), late.seconds());
            case Resolution.Why.MeterNotRead unread -> message("WD-2037",
                    unread.order().receipt(), unread.order().meter());
            case Resolution.Why.MeterBusy busy -> message("WD-2038", busy.meterNumber());
            case Resolution.Why.ApprovalDoesNotFit _ -> message("WD-2034");
            case Resolution.Why.NotWritten not -> BookMessages.of(not.code(), not.detail());
        };
    }

    public static Message of(Adoption adoption) {
        return switch (adoption) {
            case Adoption.Adopted adopted ->
                message("WD-2041", adopted.count(), adopted.amount().yuan());
            case Adoption.NothingForeign _ -> message("WD-2042");
            case Adoption.NotPermitted _ -> message("WD-2043");
            case Adoption.NotRead not -> MeterMessages.of(not.result());
            case Adoption.OwnWriteOpen open -> message("WD-2044",
                    open.order().receipt(), open.order().amount().yuan());
            case Adoption.NotWritten not -> BookMessages.of(not.code(), not.detail());
        };
    }
}
