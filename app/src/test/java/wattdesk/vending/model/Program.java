package wattdesk.vending.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import wattdesk.metering.Meter;
import wattdesk.vending.BackOff;
import wattdesk.vending.CounterDesk;
import wattdesk.vending.Courier;
import wattdesk.vending.Delivery;
import wattdesk.vending.MeterTurns;
import wattdesk.vending.SaleSteps;
import wattdesk.vending.SellingPorts;
import wattdesk.vending.Vending;

/// One life of the program: the real services over model ports. A crash ends it, a start makes a
/// new one on the same disk and the same meters.
final class Program implements Courier, MeterTurns {

    private static final class Job {
        final UUID sale;
        final String meter;
        boolean done;

        Job(UUID sale, String meter) {
            this.sale = sale;
            this.meter = meter;
        }
    }

    private final World world;
    private final Set<String> taken = new HashSet<>();
    private final Deque<Job> jobs = new ArrayDeque<>();
    private final Delivery delivery;
    private final Vending vending;
    private int counters;

    Program(World world, Town town, ModelGateway gateway) {
        this.world = world;
        SellingPorts ports = new SellingPorts(world.books(), world.books(), world.books(), town,
                town, town, town.profiles(), gateway, this, (order, actor) -> world.printed().add(order), world::now,
                new BackOff());
        delivery = ports.delivery();
        vending = CounterDesk.over(ports, delivery, this);
    }

    Vending vending() {
        return vending;
    }

    Delivery.Served serve(String meter) {
        return delivery.serve(meter, null, at -> { });
    }

    /// The worker of the line ends when nobody at the counter is left.
    void counterOpens() {
        counters++;
    }

    void counterCloses() {
        counters--;
    }

    void work() {
        while (true) {
            world.stage().await("worker", () -> !jobs.isEmpty() || counters == 0);
            if (jobs.isEmpty()) {
                return;
            }
            Job job = jobs.poll();
            Delivery.Served ignored = delivery.serve(job.meter, job.sale, at -> { });
            job.done = true;
        }
    }

    /// What the tick finds, once.
    void tick() {
        for (String meter : world.books().metersToServe().stream().sorted().toList()) {
            Delivery.Served ignored = serve(meter);
        }
    }

    @Override
    public void bring(UUID sale, Meter meter, SaleSteps steps, Duration wait) {
        if (world.isCalm()) {
            Delivery.Served ignored = delivery.serve(meter.number(), sale, at -> { });
            return;
        }
        Job job = new Job(sale, meter.number());
        jobs.add(job);
        world.stage().await("outcome", () -> job.done || counters == 0);
    }

    @Override
    public boolean take(String meterNumber) {
        world.stage().await("turn", () -> !taken.contains(meterNumber));
        return taken.add(meterNumber);
    }

    @Override
    public void giveBack(String meterNumber) {
        taken.remove(meterNumber);
    }
}
