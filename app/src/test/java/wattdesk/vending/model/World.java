package wattdesk.vending.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.vending.History;
import wattdesk.vending.Order;

/// Meters, line, disk and clock of one model run, and the one who decides what goes wrong.
final class World {

    static final UUID SHIFT = new UUID(7, 7);
    static final Actor CASHIER =
            new Actor(new Operator("cashier", "王芳", Role.CASHIER), SHIFT);
    static final Actor SUPERVISOR =
            new Actor(new Operator("supervisor", "李主管", Role.SUPERVISOR), SHIFT);

    /// How much may go wrong: chances in a thousand, and at most so many times in a run.
    record Trouble(int line, int read, int disk, int most, int switching, int crashes) {}

    private static final boolean TOLD = Boolean.getBoolean("wattdesk.story");

    private final Chooser chooser;
    private final Trouble trouble;
    private final Stage stage;
    private final Map<String, ModelMeter> meters = new LinkedHashMap<>();
    private final Map<String, UUID> owners = new HashMap<>();
    private final ModelBooks books;
    private final Oracle oracle;
    private Predicate<String> busy = number -> false;
    private Instant now = Instant.parse("2026-11-22T06:00:00Z");
    private final List<Order> printed = new ArrayList<>();
    private int troubles;
    private final boolean remembering;
    private boolean calm;

    World(Chooser chooser, Trouble trouble) {
        this.chooser = chooser;
        this.trouble = trouble;
        this.remembering = chooser instanceof Explorer;
        this.stage = new Stage(chooser, trouble.switching(), trouble.crashes(), this::key);
        this.oracle = new Oracle(this);
        this.books = new ModelBooks(
                this, List.of(new History.Shift(SHIFT, 0)), oracle::judge);
    }

    Stage stage() {
        return stage;
    }

    ModelBooks books() {
        return books;
    }

    Oracle oracle() {
        return oracle;
    }

    Chooser chooser() {
        return chooser;
    }

    <T> T saw(T what) {
        return remembering ? stage.saw(what) : what;
    }

    /// One line of the story, with `-Dwattdesk.story=true`.
    void tell(Supplier<String> what) {
        if (TOLD) {
            System.out.println(now + " " + stage.who() + ": " + what.get());
        }
    }

    Instant now() {
        return now;
    }

    /// Time goes on: what was late has arrived, and people have used some energy.
    void pass(Duration time) {
        tell(() -> "time passes " + time);
        now = now.plus(time);
        devices().forEach(ModelMeter::arriveLate);
        devices().stream().filter(m -> !busy.test(m.number))
                .forEach(m -> m.use(time.toMinutes()));
    }

    /// Nobody uses energy in the moment between the two steps of one write: a balance that is set
    /// absolutely would give it back, which the meter's allowance covers and exact sums do not.
    void busy(Predicate<String> reserved) {
        busy = reserved;
    }

    void install(String address, ModelMeter meter) {
        meters.put(address, meter);
    }

    ModelMeter at(String address) {
        return meters.get(address);
    }

    List<ModelMeter> devices() {
        List<ModelMeter> all = new ArrayList<>(meters.values());
        all.addAll(oracle.gone());
        return all;
    }

    Map<String, ModelMeter> byAddress() {
        return meters;
    }

    boolean diskRefuses() {
        return goesWrong("disk refuses", trouble.disk());
    }

    boolean readFault() {
        return goesWrong("no answer", trouble.read());
    }

    /// 0 when nothing goes wrong on the line.
    int lineFault(int kinds) {
        if (!goesWrong("line", trouble.line())) {
            return 0;
        }
        return 1 + chooser.pick("fault", kinds - 1, stage::key);
    }

    boolean lateArrives() {
        return calm || chooser.happens("late arrives", 500, stage::key);
    }

    boolean goesWrong(String what, int perMille) {
        if (calm || perMille == 0 || troubles >= trouble.most()
                || !chooser.happens(what, perMille, stage::key)) {
            return false;
        }
        troubles++;
        return true;
    }

    /// From here on nothing goes wrong any more.
    void calm() {
        calm = true;
        stage.calm();
        devices().forEach(ModelMeter::heal);
        oracle.restore();
        pass(Duration.ofMinutes(2));
    }

    List<Order> printed() {
        return printed;
    }

    boolean isCalm() {
        return calm;
    }

    void sent(String frame) {
        books.ownerOf(frame).ifPresent(transfer -> owners.put(frame, transfer));
    }

    UUID owner(String frame) {
        return owners.get(frame);
    }

    private long key() {
        long key = books.key() * 31 + troubles;
        for (ModelMeter meter : meters.values()) {
            key = Stage.mix(key * 31 + meter.key());
        }
        return key + now.getEpochSecond();
    }
}
