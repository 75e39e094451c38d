package wattdesk.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/// Remembers what cashiers were told, and holds the books of the next life and the meters' own
/// account against it.
final class Witness {

    /// A sale as the till reports it.
    record OrderLine(String sale, String meter, long fen, String standing, String receipt) {

        static OrderLine of(String line) {
            String[] words = line.split(" ");
            return new OrderLine(words[1], words[2], Long.parseLong(words[3]), words[4], words[5]);
        }

        boolean delivered() {
            return standing.equals("DELIVERED");
        }
    }

    private final Set<String> paid = new HashSet<>();
    private final Set<String> delivered = new HashSet<>();
    private final Set<String> never = new HashSet<>();

    /// Takes in what a till said before it died.
    void hear(List<String> said) {
        for (String line : said) {
            String[] words = line.split(" ");
            if (words[0].equals("PAID")) {
                paid.add(words[1]);
            }
            if (words[0].equals("SOLD") && !words[2].matches("REJECTED|IN_DOUBT")) {
                paid.add(words[1]);
            }
            if (words[0].equals("SOLD") && words[2].equals("DELIVERED")) {
                delivered.add(words[1]);
            }
        }
    }

    /// What must be in the books from now on, or must never be, whatever a cashier was told.
    void expect(String sale, boolean there) {
        (there ? paid : never).add(sale);
    }

    int told() {
        return paid.size();
    }

    /// Σ paid = Σ credited + Σ pending by meter, none double, none lost, receipts without a gap.
    /// `meters` is the meters' own account; one that it lacks was never reached.
    void compare(List<OrderLine> orders, Map<String, SimProcess.MeterLine> meters) {
        Map<String, Long> paidFen = new HashMap<>();
        Map<String, Long> pendingFen = new HashMap<>();
        Map<String, Long> credits = new HashMap<>();
        Set<String> inBooks = new HashSet<>();
        Set<String> credited = new HashSet<>();
        for (OrderLine order : orders) {
            assertThat(inBooks.add(order.sale())).as("%s is once in the books", order).isTrue();
            paidFen.merge(order.meter(), order.fen(), Long::sum);
            pendingFen.merge(order.meter(), order.delivered() ? 0 : order.fen(), Long::sum);
            credits.merge(order.meter(), order.delivered() ? 1L : 0L, Long::sum);
            if (order.delivered()) {
                credited.add(order.sale());
            }
        }
        assertThat(inBooks).as("sales that a cashier was told of").containsAll(paid);
        assertThat(inBooks).as("sales that died before their commit").doesNotContainAnyElementsOf(
                never.isEmpty() ? Set.of("") : never);
        assertThat(credited).as("deliveries that a cashier was told of").containsAll(delivered);
        paidFen.forEach((meter, fen) -> {
            SimProcess.MeterLine own = meters.get(meter);
            long creditedFen = own == null ? 0 : own.creditedFen();
            assertThat(fen).as("Σ paid = Σ credited + Σ pending of %s: %s", meter, orders)
                    .isEqualTo(creditedFen + pendingFen.get(meter));
            assertThat(own == null ? 0 : own.executed())
                    .as("credits that meter %s took: %s", meter, orders)
                    .isEqualTo(credits.get(meter));
        });
        receiptsHaveNoGap(orders);
    }

    private static void receiptsHaveNoGap(List<OrderLine> orders) {
        List<Long> numbers = orders.stream().map(OrderLine::receipt)
                .map(receipt -> Long.parseLong(receipt.replaceAll(".*\\D", ""))).sorted().toList();
        assertThat(numbers).as("receipt numbers")
                .isEqualTo(LongStream.rangeClosed(1, orders.size()).boxed().toList());
    }
}
