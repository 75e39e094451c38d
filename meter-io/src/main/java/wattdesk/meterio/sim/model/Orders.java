package wattdesk.meterio.sim.model;

import java.util.ArrayList;
import java.util.List;

/// The order numbers that an ORDER meter remembers: the last 64.
final class Orders {

    private static final int KEPT = 64;
    private static final String NAME = "orders";

    private final Memory memory;

    Orders(Memory memory) {
        this.memory = memory;
    }

    boolean contains(String number) {
        return all().contains(number);
    }

    void add(String number) {
        var all = new ArrayList<>(all());
        all.add(number);
        memory.put(NAME, String.join(",", all.subList(Math.max(0, all.size() - KEPT), all.size())));
    }

    private List<String> all() {
        return memory.text(NAME).map(text -> List.of(text.split(","))).orElse(List.of());
    }
}
