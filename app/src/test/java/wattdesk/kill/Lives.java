package wattdesk.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// A station folder on which the program lives and dies again and again: each life recovers what
/// the last one left, is compared with the meters, sells and is killed.
///
/// It sells to a meter in another process, and once to one whose line answers nobody until the end.
final class Lives implements AutoCloseable {

    private final Path folder;
    private final Path station;
    private final TestMeter near;
    private final TestMeter away;
    private final SimProcess sim;
    private final int awayPort;
    private final Map<TestMeter, String> accounts;
    private final Witness witness = new Witness();
    private final List<String> notWaitedFor;
    private String lastSold = "";
    private boolean printed;
    private long sales;
    private int kills;
    private long readyNanos = 3_000_000_000L;

    Lives(Path folder, TestMeter near) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.near = near;
        this.away = near.away();
        station = folder.resolve("station");
        sim = new SimProcess(folder, 0, near);
        awayPort = freePort();
        Map<TestMeter, String> ports = new EnumMap<>(TestMeter.class);
        ports.put(near, sim.ports().get(near));
        ports.put(away, "tcp:127.0.0.1:" + awayPort);
        accounts = TestStations.create(station, ports);
        notWaitedFor = List.of(away.number());
        synchronized (WarmStart.class) {
            if (WarmStart.cold()) {
                train();
            }
        }
    }

    /// The first life of all ends as it should, and leaves what makes the others start sooner.
    private void train() throws Exception {
        try (Till till = new Till(WarmStart.training(), station, witness, notWaitedFor)) {
            till.requireReady();
            assertThat(till.sell(accounts.get(near), nextSale(), fen())).endsWith("DELIVERED");
            till.leave();
        }
    }

    /// One that no outgoing connection is ever given, so that nobody takes it meanwhile.
    private static int freePort() {
        Random random = new Random();
        while (true) {
            int port = random.nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                System.err.println("port " + port + " is taken");
            }
        }
    }

    /// Sells to the meter that answers nobody, and is killed.
    void sellAway() throws Exception {
        try (Till till = begin()) {
            assertThat(till.sell(accounts.get(away), nextSale(), fen())).endsWith("PENDING");
            till.kill();
            kills++;
        }
    }

    /// Sells, and the program halts at that place of the sale.
    UUID dieSellingAt(String failpoint) throws Exception {
        try (Till till = begin()) {
            till.say("arm " + failpoint);
            UUID sale = nextSale();
            String sold = till.sell(accounts.get(near), sale, fen());
            till.haltedAt(failpoint);
            kills++;
            assertThat(sold == null).as("dead before the end of the sale: %s", sold)
                    .isEqualTo(!failpoint.equals("after-print"));
            witness.expect(sale.toString(), !failpoint.equals("before-commit.PAID"));
            lastSold = sale.toString();
            printed = failpoint.equals("after-print");
            return sale;
        }
    }

    /// Opens, and the program halts at that place while it recovers.
    void dieRecoveringAt(String failpoint) throws Exception {
        try (Till till = new Till(station, witness, failpoint, notWaitedFor)) {
            till.haltedAt(failpoint);
            kills++;
        }
    }

    /// Is killed at some moment between its first instruction and the end of its recovery.
    void dieOpening(Random random) throws Exception {
        try (Till till = new Till(station, witness, "", notWaitedFor)) {
            Thread.sleep(random.nextLong(readyNanos / 1_000_000));
            till.kill();
            kills++;
        }
    }

    /// Is killed at some moment of its first two sales.
    void dieSelling(Random random) throws Exception {
        try (Till till = begin()) {
            till.say("run " + ++sales + " " + accounts.get(near));
            till.await("PAY ");
            Thread.sleep(random.nextLong(2L * near.saleMillis()));
            till.kill();
            kills++;
        }
    }

    /// A life whose books agree with the meters, ready to sell.
    Till begin() throws Exception {
        long started = System.nanoTime();
        Till till = new Till(station, witness, "", notWaitedFor);
        try {
            till.requireReady();
            readyNanos = System.nanoTime() - started;
            compare(till);
            till.orders().stream().filter(order -> order.sale().equals(lastSold)).forEach(order ->
                    assertThat(station.resolve("paper/" + order.receipt() + ".escpos").toFile()
                            .exists()).as("paper of %s", order).isEqualTo(printed));
            return till;
        } catch (Throwable e) {
            till.close();
            throw e;
        }
    }

    /// A life with options of its own, from its first instruction on.
    Till start(List<String> jvmOptions) throws IOException {
        return new Till(jvmOptions, station, witness, notWaitedFor);
    }

    Path station() {
        return station;
    }

    void compare(Till till) throws InterruptedException {
        witness.compare(till.orders(), sim.meters());
    }

    /// The line that was away comes back: everything that was ever paid is on its meter.
    void settle() throws Exception {
        try (SimProcess back = new SimProcess(folder, awayPort, away);
                Till till = new Till(station, witness, "", List.of())) {
            till.requireReady();
            Map<String, SimProcess.MeterLine> all = new HashMap<>(sim.meters());
            all.putAll(back.meters());
            witness.compare(till.orders(), all);
            assertThat(till.orders()).isNotEmpty().allMatch(Witness.OrderLine::delivered);
            till.leave();
        }
    }

    UUID nextSale() {
        return new UUID(0, ++sales);
    }

    /// No two the same, so that one too many cannot stand in for one too few.
    long fen() {
        return 1_000 + sales;
    }

    String account() {
        return accounts.get(near);
    }

    SimProcess sim() {
        return sim;
    }

    int kills() {
        return kills;
    }

    @Override
    public void close() {
        sim.close();
    }
}
