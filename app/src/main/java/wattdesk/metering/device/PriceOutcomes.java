package wattdesk.metering.device;

import java.util.List;
import java.util.Objects;
import wattdesk.metering.PriceFact;
import wattdesk.metering.PriceFact.Item;
import wattdesk.metering.PriceResult;
import wattdesk.metering.PriceResult.Why;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.Doubt;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Obstacle;

/// What a meter did with its prices, in the words of the domain.
final class PriceOutcomes {

    private PriceOutcomes() {}

    static PriceResult of(ControlOutcome outcome) {
        return switch (outcome) {
            case ControlOutcome.Confirmed done -> new PriceResult.AsAsked(facts(done.facts()));
            case ControlOutcome.Refused no -> new PriceResult.Refused(Findings.refusal(no.code()));
            case ControlOutcome.NotApplied _ -> new PriceResult.NotTaken();
            case ControlOutcome.Different other ->
                new PriceResult.Different(facts(other.facts()));
            case ControlOutcome.Unknown doubt -> new PriceResult.Unknown(doubt.why().name());
            case ControlOutcome.NotStarted not -> not(not.why());
        };
    }

    /// What reading alone found: without a clean answer nothing was found at all.
    static PriceResult looked(ControlOutcome outcome) {
        return outcome instanceof ControlOutcome.Unknown doubt
                ? told(doubt.why() == Doubt.OTHER_METER ? Why.OTHER_METER : Why.SILENT,
                        doubt.why().name())
                : of(outcome);
    }

    /// A meter without tiers shows no tier table.
    static boolean hasNone(PriceResult result) {
        return switch (result) {
            case PriceResult.NotTold(var why, var detail) ->
                (why == Why.UNREADABLE && detail.startsWith("TIER"))
                        || why == Why.NOT_CAPABLE;
            case PriceResult.Different(var facts) ->
                facts.stream().allMatch(fact -> fact.found().isEmpty());
            case PriceResult.AsAsked _, PriceResult.Refused _, PriceResult.NotTaken _,
                    PriceResult.Unknown _ -> false;
        };
    }

    static PriceResult.NotTold not(Obstacle why) {
        return switch (why) {
            case Obstacle.NotCapable no -> told(Why.NOT_CAPABLE, no.needed().name());
            case Obstacle.OnlyRead no -> told(Why.NOT_CAPABLE, item(no.word()).name());
            case Obstacle.DoesNotFit no -> told(Why.DOES_NOT_FIT, no.word());
            case Obstacle.WrongMeter no -> told(Why.OTHER_METER, no.found());
            case Obstacle.Silent _ -> told(Why.SILENT, "TIMEOUT");
            case Obstacle.Busy _ -> told(Why.BUSY, "BUSY");
            case Obstacle.Unreadable no -> told(Why.UNREADABLE, item(no.what()).name());
            case Obstacle.Encrypted _ -> told(Why.ENCRYPTED, "encrypted link");
            case Obstacle.NotAlone _ -> told(Why.DOES_NOT_FIT, "not alone");
            case Obstacle.NotOnLine no -> told(Why.LINE_DOWN, no.why());
        };
    }

    private static PriceResult.NotTold told(Why why, String detail) {
        return new PriceResult.NotTold(why, detail);
    }

    private static List<PriceFact> facts(List<Fact> facts) {
        return facts.stream().filter(fact -> fact.asked() != null)
                .map(fact -> new PriceFact(item(fact.word()),
                        Objects.requireNonNullElse(fact.asked(), ""),
                        Objects.requireNonNullElse(fact.after(), ""))).toList();
    }

    private static Item item(String word) {
        return switch (word) {
            case "item.prices", "item.price" -> Item.PRICES;
            case "item.tier_limits" -> Item.TIER_LIMITS;
            case "item.tier_prices" -> Item.TIER_PRICES;
            case "item.zone_table" -> Item.ZONES;
            case "item.switch_time" -> Item.SWITCH_TIME;
            default -> word.startsWith("item.day_table") ? Item.DAY_TABLE : Item.OTHER;
        };
    }
}
