package wattdesk.meterio.sim.fault;

import java.util.Locale;

/// The words of the fault language.
final class FaultWords {

    private static final int LONGEST_MILLIS = 600_000;
    private static final int LONGEST_FRAME = 4096;

    private FaultWords() {}

    static Fault fault(String text) {
        int colon = text.indexOf(':');
        var word = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
        return colon < 0 ? bare(word) : withValue(word, text.substring(colon + 1));
    }

    private static Fault bare(String word) {
        return switch (word) {
            case "ok" -> new Fault.Ok();
            case "none" -> new Fault.None();
            case "dup" -> new Fault.Duplicate(5);
            case "reqlost" -> new Fault.RequestLost();
            case "partial" -> new Fault.Partly(PartialWrite.COUNT);
            case "wrongaddr" -> new Fault.WrongAddress();
            case "stale" -> new Fault.Stale();
            case "heartbeat" -> new Fault.Heartbeat();
            case "gone" -> new Fault.Gone(0);
            case "drop", "flip", "half", "duplate", "delay", "gap", "fe", "zero", "trail", "echo",
                    "baud", "bits", "latency", "noise68" ->
                throw new IllegalArgumentException("needs a value, as in " + word + ":…");
            default -> throw new IllegalArgumentException("is not a fault");
        };
    }

    private static Fault withValue(String word, String value) {
        return switch (word) {
            case "drop" -> new Fault.Drop(number(value, 0, LONGEST_FRAME));
            case "flip" -> new Fault.Flip(number(value, 0, LONGEST_FRAME));
            case "half" -> new Fault.Half(number(value, 0, LONGEST_FRAME));
            case "duplate" -> new Fault.Duplicate(number(value, 0, LONGEST_MILLIS));
            case "delay" -> new Fault.Delay(number(value, 0, LONGEST_MILLIS));
            case "gap" -> new Fault.Gap(number(value, 0, LONGEST_MILLIS));
            case "fe" -> new Fault.Lead(0xFE, number(value, 0, LONGEST_FRAME));
            case "zero" -> new Fault.Lead(0x00, number(value, 0, LONGEST_FRAME));
            case "trail" -> new Fault.Trail(number(value, 0, LONGEST_FRAME));
            case "noise68" -> new Fault.Noise(number(value, 1, LONGEST_FRAME));
            case "partial" -> new Fault.Partly(partial(value));
            case "gone" -> new Fault.Gone(number(value, 1, LONGEST_MILLIS));
            default -> setting(word, value);
        };
    }

    private static Fault setting(String word, String value) {
        return switch (word) {
            case "echo" -> new Fault.Echo(switched(value));
            case "baud" -> new Fault.Baud(number(value, 0, 1_000_000));
            case "bits" -> new Fault.Bits(number(value, 0, 12));
            case "latency" -> new Fault.Latency(number(value, 0, 1_000));
            case "ok", "none", "dup", "reqlost", "wrongaddr", "stale", "heartbeat" ->
                throw new IllegalArgumentException("takes no value");
            default -> throw new IllegalArgumentException("is not a fault");
        };
    }

    private static boolean switched(String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("is on or off");
        };
    }

    private static PartialWrite partial(String value) {
        return switch (value) {
            case "count" -> PartialWrite.COUNT;
            case "amount" -> PartialWrite.AMOUNT;
            case "all" -> PartialWrite.ALL;
            default -> throw new IllegalArgumentException("is count, amount or all");
        };
    }

    static int number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException("the value is not a whole number");
        }
        int value = Integer.parseInt(text);
        if (value < least || value > most) {
            throw new IllegalArgumentException("the value must be " + least + " to " + most);
        }
        return value;
    }
}
