package wattdesk.meterio.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import wattdesk.meterio.card.CardContents;
import wattdesk.meterio.card.CardLink;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.CardOrder;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.CardTerms;
import wattdesk.meterio.card.Cards;
import wattdesk.meterio.card.Connected;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.Reader;
import wattdesk.meterio.card.ReaderList;
import wattdesk.meterio.card.Reply;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.card.apdu.Apdu;
import wattdesk.meterio.card.desk.CardDesk;
import wattdesk.meterio.card.desk.ReadBack;
import wattdesk.meterio.card.layout.Slots;
import wattdesk.meterio.sim.card.CardFaults.Tear;
import wattdesk.meterio.sim.card.MifareCard;
import wattdesk.meterio.sim.card.VirtualCard;
import wattdesk.meterio.sim.card.VpcdPlug;

/// The real stack, played in a process of its own by [RealStackTest]: library, daemon, driver and a
/// virtual card. Prints `PASS name` or `FAIL name why` for every scene.
public final class RealStackPlay {

    private static final Duration LONG = Duration.ofSeconds(60);

    interface Scene {
        void play() throws Exception;
    }

    private final Pcscd daemon;
    private final PcscPort port = PcscPort.ofThisComputer();
    private final CardDesk desk = new CardDesk(port, List.of(Cards.format()));

    private RealStackPlay(Pcscd daemon) {
        this.daemon = daemon;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        boolean well = true;
        try (Pcscd daemon = new Pcscd(Files.createDirectories(folder))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    daemon.close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            for (Map.Entry<String, Scene> scene
                    : new RealStackPlay(daemon).scenes().entrySet()) {
                well &= played(scene.getKey(), scene.getValue());
            }
        }
        System.exit(well ? 0 : 1);
    }

    private static boolean played(String name, Scene scene) {
        try {
            scene.play();
            System.out.println("PASS " + name);
            return true;
        } catch (Throwable e) {
            System.out.println("FAIL " + name + " " + String.valueOf(e).replace('\n', ' '));
            e.printStackTrace();
            return false;
        }
    }

    static List<String> names() {
        return List.of("readers", "mifare", "cpu", "sle4442", "tear", "restart", "watcher",
                "quickly", "transaction", "swap");
    }

    private Map<String, Scene> scenes() {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        scenes.put("readers", this::readers);
        scenes.put("mifare", () -> wholeSale(MediumKind.MIFARE_1K));
        scenes.put("cpu", () -> wholeSale(MediumKind.CPU));
        scenes.put("sle4442", () -> wholeSale(MediumKind.SLE4442));
        scenes.put("tear", this::tear);
        scenes.put("restart", this::restart);
        scenes.put("watcher", this::watcher);
        scenes.put("quickly", this::quickly);
        scenes.put("transaction", this::transaction);
        scenes.put("swap", this::swap);
        return scenes;
    }

    private void readers() {
        Awaitility.await().atMost(LONG).untilAsserted(() -> assertThat(desk.readers()).isEqualTo(
                new ReaderList.Found(List.of(new Reader("Virtual PCD 00 00", false),
                        new Reader("Virtual PCD 00 01", false)))));
    }

    private VpcdPlug put(VirtualCard card) {
        VpcdPlug plug = Awaitility.await().atMost(LONG).ignoreExceptions()
                .until(() -> VpcdPlug.insert(card, daemon.port()), p -> true);
        Awaitility.await().atMost(LONG).until(this::present);
        return plug;
    }

    private void take(VpcdPlug plug) throws Exception {
        plug.close();
        Awaitility.await().atMost(LONG).until(() -> !present());
    }

    private boolean present() {
        return desk.readers() instanceof ReaderList.Found(List<Reader> all)
                && all.stream().anyMatch(Reader::cardPresent);
    }

    /// Insert, authenticate, write, read, remove; then the meter, and a second sale.
    private void wholeSale(MediumKind kind) throws Exception {
        VirtualCard card = Cards.blank(kind);
        VpcdPlug plug = put(card);
        CardContents sold = Cards.written(desk.sell("", Cards.order(1)));
        assertThat(sold.medium()).isEqualTo(kind);
        assertThat(Cards.contents(desk.read(""))).isEqualTo(sold);
        take(plug);
        assertThat(desk.read("")).isEqualTo(new ReadResult.Failed(CardLoss.NO_CARD, ""));
        assertThat(new Slots().insert(card).creditedFen()).isEqualTo(10_001);
        VpcdPlug again = put(card);
        assertThat(Cards.contents(desk.read("")).returned()).isPresent();
        assertThat(Cards.count(Cards.written(desk.sell("", Cards.order(2))))).isEqualTo(2);
        take(again);
    }

    private void tear() throws Exception {
        for (Tear tear : Tear.values()) {
            VirtualCard card = Cards.blank(MediumKind.MIFARE_1K);
            VpcdPlug plug = put(card);
            String uid = Cards.written(desk.sell("", Cards.order(1))).uid();
            card.faults().tearAt(1, tear);
            assertThat(desk.sell("", Cards.order(2))).isInstanceOf(WriteResult.Unknown.class);
            take(plug);
            card.faults().none();
            VpcdPlug back = put(card);
            assertThat(desk.readBack("", uid, Cards.order(2).purchase()))
                    .isInstanceOf(ReadBack.NotWritten.class);
            assertThat(Cards.count(Cards.written(desk.sell("", Cards.order(2))))).isEqualTo(2);
            take(back);
        }
    }

    private void restart() throws Exception {
        VirtualCard card = Cards.blank(MediumKind.MIFARE_1K);
        VpcdPlug plug = put(card);
        assertThat(Cards.count(Cards.written(desk.sell("", Cards.order(1))))).isEqualTo(1);
        daemon.kill();
        plug.close();
        assertThat(desk.sell("", Cards.order(2))).isInstanceOfSatisfying(
                WriteResult.Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(CardRefusal.NOT_REACHED));
        assertThat(desk.readers()).isInstanceOf(ReaderList.ServiceGone.class);
        daemon.restart();
        VpcdPlug back = put(card);
        assertThat(Cards.count(Cards.written(desk.sell("", Cards.order(2))))).isEqualTo(2);
        take(back);
    }

    private void watcher() throws Exception {
        List<CardEvent> events = new CopyOnWriteArrayList<>();
        try (CardWatcher watcher = CardWatcher.start(events::add)) {
            assertThat(watcher).isNotNull();
            Awaitility.await().atMost(LONG).until(() -> !events.isEmpty());
            VpcdPlug plug = put(Cards.blank(MediumKind.CPU));
            seen(events, new CardEvent.Inserted("Virtual PCD 00 00"));
            take(plug);
            seen(events, new CardEvent.Removed("Virtual PCD 00 00"));
            daemon.kill();
            seen(events, new CardEvent.ServiceGone());
            daemon.restart();
            seen(events, new CardEvent.ServiceBack());
        }
    }

    private static void seen(List<CardEvent> events, CardEvent wanted) {
        Awaitility.await().atMost(LONG).until(() -> events.contains(wanted));
    }

    /// In one context a waiting watcher holds each command up for as long as it waits, a second;
    /// here most of them take milliseconds.
    private void quickly() throws Exception {
        try (CardWatcher watcher = CardWatcher.start(event -> { });
                VpcdPlug plug = put(Cards.blank(MediumKind.MIFARE_1K))) {
            assertThat(watcher).isNotNull();
            assertThat(plug).isNotNull();
            try (CardLink link = link()) {
                long[] nanos = new long[201];
                for (int i = 0; i < nanos.length; i++) {
                    long start = System.nanoTime();
                    assertThat(link.transmit(Apdu.uid()))
                            .isEqualTo(new Reply.Answered("04A1B2C3", 0x9000));
                    nanos[i] = System.nanoTime() - start;
                }
                Arrays.sort(nanos);
                System.out.printf("# median %.3f ms, longest %.1f ms of %d%n",
                        nanos[nanos.length / 2] / 1e6, nanos[nanos.length - 1] / 1e6, nanos.length);
                assertThat(nanos[nanos.length / 2]).isLessThan(200_000_000L);
            }
        }
        Awaitility.await().atMost(LONG).until(() -> !present());
    }

    private CardLink link() {
        return switch (port.connect("Virtual PCD 00 00")) {
            case Connected.Card card -> card.link();
            case Connected.Failed failed -> throw new AssertionError(failed.toString());
        };
    }

    /// Tried for real, this would hang the daemon for everybody.
    private void transaction() throws Exception {
        VpcdPlug plug = put(Cards.blank(MediumKind.MIFARE_1K));
        try (CardLink link = link()) {
            assertThat(link.hold()).isTrue();
            assertThat(port.connect("Virtual PCD 00 00")).isEqualTo(
                    new Connected.Failed(CardLoss.HELD, "Virtual PCD 00 00"));
        }
        try (CardLink next = link()) {
            assertThat(next.transmit(Apdu.uid())).isInstanceOf(Reply.Answered.class);
        }
        take(plug);
    }

    /// Another card within the daemon's poll: only its serial number tells.
    private void swap() throws Exception {
        VpcdPlug plug = put(Cards.blank(MediumKind.MIFARE_1K));
        String uid = Cards.written(desk.sell("", Cards.order(1))).uid();
        plug.close();
        MifareCard other = MifareCard.blank(Hex.bytes("0499AABB"));
        byte[] before = other.memory();
        VpcdPlug second = put(other);
        CardOrder next = new CardOrder(Cards.order(2).purchase(), CardTerms.NONE, Cards.DAY, 1,
                uid);
        Awaitility.await().atMost(LONG).untilAsserted(() -> assertThat(desk.sell("", next))
                .isEqualTo(new WriteResult.Refused(CardRefusal.OTHER_CARD, "0499AABB")));
        assertThat(other.memory()).isEqualTo(before);
        take(second);
    }
}
