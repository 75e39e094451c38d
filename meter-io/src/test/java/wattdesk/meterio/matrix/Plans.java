package wattdesk.meterio.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The fault plans of the matrix: the whole vocabulary of 16.2.
final class Plans {

    private static final List<String> SHAPES = List.of(
            "none", "reqlost", "drop:0", "drop:1", "drop:4", "drop:7", "drop:9", "drop:14",
            "half:0", "half:1", "half:5", "half:12", "fe:1", "fe:4", "fe:9", "zero:1", "zero:3",
            "trail:1", "trail:5", "noise68:1", "noise68:7", "noise68:40", "wrongaddr", "stale",
            "heartbeat", "partial", "dup", "gap:50", "gap:100", "gap:400", "gap:800", "gap:1500",
            "gone", "latency:16,ok", "latency:50,ok");

    /// Replies that come when somebody else may already be asking.
    static final List<String> LATE = List.of("duplate:50", "duplate:300", "duplate:600",
            "duplate:1500", "duplate:2800", "delay:100", "delay:520", "delay:560", "delay:600",
            "delay:700", "delay:1000", "delay:1040", "delay:1100", "delay:1300", "delay:1500",
            "delay:2500", "delay:2900");

    private Plans() {}

    /// Every single fault; every byte of a frame flipped.
    static List<String> all() {
        var flips = IntStream.range(0, 30).mapToObj(i -> "flip:" + i);
        return Stream.of(SHAPES.stream(), flips, LATE.stream()).flatMap(s -> s).toList();
    }

    static boolean isLate(String plan) {
        return plan.contains("delay") || plan.contains("duplate") || plan.contains("stale");
    }

    /// A long plan in which about every third reply suffers.
    static String random(RandomGenerator random, int length) {
        var all = all();
        var entries = new ArrayList<String>();
        if (random.nextInt(4) == 0) {
            entries.add("echo:on");
        }
        for (int i = 0; i < length; i++) {
            boolean healthy = random.nextInt(3) != 0;
            var fault = all.get(random.nextInt(all.size()));
            entries.add(healthy || fault.startsWith("partial") ? "ok" : fault);
        }
        return String.join(",", entries);
    }
}
