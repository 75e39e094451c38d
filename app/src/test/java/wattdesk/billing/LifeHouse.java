package wattdesk.billing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountFile;
import wattdesk.customer.AccountState;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.ledger.LedgerAccount;
import wattdesk.meterio.sim.VirtualLine;
import wattdesk.meterio.sim.model.Happening;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.tariff.Commodity;
import wattdesk.vending.Order;

/// One household over virtual meters: what hangs there, whose it is, and the slate beside it.
final class LifeHouse {

    static final String HOLDS = "000010000001";
    static final long BOUGHT = 500_000;
    /// The tariff of water.
    static final String WATER = "water";

    /// A meter on the wall: where its register stood when it began to count here (null before), and
    /// up to where the slate has it.
    static final class Hung {
        final VirtualMeter device;
        @Nullable Long start;
        long reached;

        Hung(VirtualMeter device) {
            this.device = device;
        }
    }

    final LifeSite site;
    final long seed;
    final SplittableRandom random;
    final BillingMode mode;
    final String lineName;
    final VirtualLine line;
    final LifeSlate slate;
    /// What the water of the account costs; its deposit and its sales are on the other slate.
    final LifeSlate waters;
    final Map<String, VirtualMeter> devices = new TreeMap<>();
    final Map<String, Hung> hung = new LinkedHashMap<>();
    final List<String> accounts = new ArrayList<>();
    /// What was really done, over all houses.
    private final Map<String, Integer> done;
    private final List<String> trail = new ArrayList<>();
    private final Map<String, Long> before;
    private final long receiptsBefore;
    String now;
    /// False while the books may lag behind the slate: a meter was silent, a device is new.
    boolean exact = true;
    String doing = "";

    LifeHouse(LifeSite site, long seed, Map<String, Integer> done) {
        this.site = site;
        this.seed = seed;
        this.done = done;
        random = new SplittableRandom(seed);
        mode = List.of(BillingMode.METER, BillingMode.METER, BillingMode.STATION,
                BillingMode.POSTPAID).get(random.nextInt(4));
        slate = new LifeSlate(mode);
        waters = new LifeSlate(mode);
        lineName = "L" + seed;
        line = site.line(lineName);
        before = site.ledger();
        receiptsBefore = site.receipts();
        now = open();
        begins(now, 0, 0, 0, 0, 0);
    }

    /// Receipts that were given out here.
    long receipts() {
        return site.receipts() - receiptsBefore;
    }

    String open() {
        Hung first = device();
        String number = first.device.number();
        OpenAccount request = new OpenAccount(Room.parse("5-" + (1000 + seed)), "住户" + seed,
                null, number, lineName, LifeSite.PROFILE, number, mode, site.tariff.id(), HOLDS,
                Energy.ZERO);
        Opening opening = random.nextBoolean() ? site.life.preset(request, LifeSite.ADMIN)
                : site.accounts.open(request, LifeSite.ADMIN);
        hung.put(number, first);
        return ((Opening.Opened) opening).account().number();
    }

    void begins(String account, long tiers, double money, long waterTiers, double waterMoney,
            long deposit) {
        accounts.add(account);
        slate.began(account, tiers, money, deposit);
        waters.began(account, waterTiers, waterMoney, 0);
        now = account;
    }

    /// It counts only while the play lets time pass.
    Hung device() {
        String number = "%012d".formatted(seed * 100 + devices.size());
        VirtualMeter device = line.add(MeterSpec.count(number).customer(HOLDS)
                .balanceFen(random.nextLong(0, 20_000)).count(random.nextInt(40))
                .totalFen(BOUGHT).energyWh(random.nextLong(0, 9_000_000))
                .hoardingFen(1_000_000).loadWatts(random.nextLong(50, 2_500)));
        device.happen(Happening.BYPASS, "");
        devices.put(number, device);
        return new Hung(device);
    }

    /// A water meter, with its litres.
    Hung waterMeter() {
        String number = "%014d".formatted(seed * 100 + devices.size());
        VirtualMeter device = line.add(MeterSpec.water(number)
                .energyWh(random.nextLong(0, 9_000_000)).loadWatts(random.nextLong(50, 2_500)));
        device.happen(Happening.BYPASS, "");
        devices.put(number, device);
        return new Hung(device);
    }

    static boolean isWater(Hung meter) {
        return meter.device.number().length() == 14;
    }

    static long register(VirtualMeter device) {
        return device.energyWh() / 10 * 10;
    }

    @Nullable Hung any() {
        List<Hung> all = List.copyOf(hung.values());
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    /// For whoever has to play it again.
    String story() {
        return "seed " + seed + " " + mode + " at " + now + ": " + trail + " " + doing;
    }

    void did(String what) {
        trail.add(what);
        done.merge(what, 1, Integer::sum);
    }

    AccountState state() {
        return file(now).state();
    }

    AccountFile file(String account) {
        return site.files.file(account).orElseThrow();
    }

    Order.Standing standing(UUID sale) {
        return site.orders.bySale(sale).orElseThrow().standing();
    }

    boolean creditOpen(String meter) {
        return slate.sales.entrySet().stream().filter(e -> e.getValue().meter().equals(meter))
                .map(e -> standing(e.getKey())).anyMatch(s -> s != Order.Standing.DELIVERED
                        && s != Order.Standing.VOIDED);
    }

    /// Every meter, up to what it shows now.
    void reached() {
        reached(_ -> true);
    }

    void reached(Predicate<Hung> those) {
        hung.values().stream().filter(those)
                .forEach(meter -> reaches(meter, register(meter.device)));
    }

    void reaches(Hung meter, long register) {
        if (meter.start != null) {
            (isWater(meter) ? waters : slate).energy.used(now, register - meter.reached);
        }
        meter.start = meter.start == null ? register : meter.start;
        meter.reached = register;
    }

    long chargedFen(String account, Commodity of) {
        return site.charges(account).stream().filter(c -> c.commodity() == of)
                .mapToLong(c -> c.amount().fen()).sum();
    }

    long chargedFen(String account) {
        return site.charges(account).stream().mapToLong(c -> c.amount().fen()).sum();
    }

    long drawer() {
        Map<String, Long> ledger = site.ledger();
        String drawer = LedgerAccount.drawer(LifeSite.SHIFT_ID).code();
        String payable = LedgerAccount.refundPayable("CASH").code();
        return ledger.getOrDefault(drawer, 0L) - before.getOrDefault(drawer, 0L)
                + ledger.getOrDefault(payable, 0L) - before.getOrDefault(payable, 0L);
    }
}
