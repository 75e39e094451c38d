package wattdesk.billing.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import wattdesk.billing.BillingRecords;
import wattdesk.billing.DailyRuns;
import wattdesk.billing.Decided;
import wattdesk.billing.Decision;
import wattdesk.billing.ExplainedCharge;
import wattdesk.billing.ListedCharge;
import wattdesk.billing.MeterValue;
import wattdesk.billing.MonthLine;
import wattdesk.billing.Problem;
import wattdesk.billing.RunEnd;
import wattdesk.billing.RunProgress;
import wattdesk.billing.RunSummary;
import wattdesk.billing.RunWatch;
import wattdesk.billing.WorkList;
import wattdesk.customer.BillingMode;
import wattdesk.metering.Figures;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.rating.ChargeLine;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;

/// Billing on paper, whose states can be chosen: what a real one reaches only with luck.
public final class PaperBilling implements DailyRuns, WorkList, BillingRecords {

    static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
    static final UUID CHARGE = new UUID(7, 1);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-26T16:00:00Z");

    final List<String> acts = new CopyOnWriteArrayList<>();
    final List<RunSummary> runs = new CopyOnWriteArrayList<>();
    final List<Problem> problems = new CopyOnWriteArrayList<>();
    final List<Gap> gaps = new CopyOnWriteArrayList<>();
    volatile CountDownLatch hold = new CountDownLatch(0);
    volatile RunProgress progress;
    volatile Decided answer = new Decided.Ok(1, Optional.empty());

    static BusinessDay day(int dayOfNovember) {
        return new BusinessDay(LocalDate.of(2026, 11, dayOfNovember));
    }

    static RunSummary run(int dayOfNovember, int parked, int gaps, boolean finished) {
        Instant at = day(dayOfNovember + 1).date().atTime(0, 10).toInstant(BusinessDay.ZONE);
        return new RunSummary(day(dayOfNovember), at, "system", finished ? at.plusSeconds(90)
                : null, 116, 110 - parked, 3, 3, parked, gaps, 110, Money.ofFen(123_456));
    }

    static MeterValue value(Instant at, String total, MeterValue.Source source, Long drift) {
        return new MeterValue(UUID.nameUUIDFromBytes(total.getBytes(
                java.nio.charset.StandardCharsets.UTF_8)), "000024170093", "10000001", at, false,
                source, day(27), Figures.ofTotal(Usage.parse(total)), null, null,
                drift == null ? null : Duration.ofSeconds(drift), at, "system", null);
    }

    void problem(Problem.Kind kind, String room, String detail) {
        problems.add(new Problem(UUID.randomUUID(), kind, "000024170093", "10000001", room,
                "李晓明", day(27), value(MIDNIGHT, "1234.56", MeterValue.Source.FROZEN, 0L),
                value(NOW, "12.30", MeterValue.Source.LIVE, 3L), detail, NOW.minusSeconds(7_200),
                Problem.actionsOf(kind)));
    }

    void gap(String room, int dayOfNovember, String cause) {
        gaps.add(new Gap("000024170093", "10000001", room, "李晓明", day(dayOfNovember), cause));
    }

    /// The charge is in the list, and not found any more.
    boolean gone;

    /// Bands and tiers, no rollover, an estimated line, a carry before and after.
    static ExplainedCharge explained() {
        ListedCharge listed = charge();
        Instant from = MIDNIGHT;
        Instant to = MIDNIGHT.plusSeconds(86_400);
        Instant version = Instant.parse("2025-12-31T16:00:00Z");
        List<ChargeLine> lines = List.of(
                new ChargeLine(from, to, version, 1, Band.PEAK, Usage.parse("2.480"),
                        UnitPrice.parse("0.8500"), Money.ofFen(211), Usage.parse("165.420"),
                        Usage.parse("170.000"), false),
                new ChargeLine(from, to, version, 1, Band.VALLEY, Usage.parse("2.100"),
                        UnitPrice.parse("0.3500"), Money.ofFen(73), Usage.parse("165.420"),
                        Usage.parse("170.000"), false),
                new ChargeLine(from, to, version, 2, Band.PEAK, Usage.parse("1.333"),
                        UnitPrice.parse("0.9000"), Money.ofFen(120), Usage.parse("170.000"),
                        Usage.parse("171.333"), true));
        Figures before = new Figures(Usage.parse("1234.56"), Map.of(
                Band.PEAK, Usage.parse("800.10"), Band.VALLEY, Usage.parse("434.46")));
        Figures after = new Figures(Usage.parse("1240.473"), Map.of(
                Band.PEAK, Usage.parse("803.913"), Band.VALLEY, Usage.parse("436.560")));
        return new ExplainedCharge(listed, "3-1204", "李晓明", "resident", "居民阶梯",
                figures(from, before, MeterValue.Source.FROZEN, 3L),
                figures(to, after, MeterValue.Source.LIVE, -75L), 1, true, Usage.ZERO, lines,
                Usage.parse("165.420"), Usage.parse("171.333"), 12_345, 39_345, new UUID(9, 9), Money.ofFen(404));
    }

    private static MeterValue figures(
            Instant at, Figures figures, MeterValue.Source source, long drift) {
        return new MeterValue(new UUID(3, at.getEpochSecond()), "000024170093", "10000001", at,
                false, source, day(27), figures, null, null, Duration.ofSeconds(drift), at,
                "system", null);
    }

    static ListedCharge charge() {
        return new ListedCharge(CHARGE, 8812, "10000001", "000024170093", Commodity.ELECTRICITY,
                BillingMode.STATION, day(27), MIDNIGHT, MIDNIGHT.plusSeconds(86_400),
                Usage.parse("5.913"), Money.ofFen(404), true, true);
    }

    @Override
    public RunEnd run(BusinessDay day, Actor actor, RunWatch watch) {
        return catchUp(actor, watch);
    }

    @Override
    public RunEnd catchUp(Actor actor, RunWatch watch) {
        acts.add("catch up");
        progress = new RunProgress(day(27), RunProgress.Phase.CHARGING, 40, 116, 38, 1, 2);
        try {
            hold.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        progress = null;
        RunSummary done = run(27, 1, 0, true);
        runs.removeIf(run -> run.day().equals(done.day()));
        runs.add(done);
        return acts.contains("cancel") ? new RunEnd.Cancelled(List.of(done))
                : new RunEnd.Done(List.of(done));
    }

    @Override
    public Optional<RunProgress> underWay() {
        return Optional.ofNullable(progress);
    }

    @Override
    public void cancel() {
        acts.add("cancel");
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    @Override
    public Decided decide(UUID problem, Decision decision, String reason, Actor actor) {
        acts.add(decision + " " + reason);
        if (answer instanceof Decided.Ok) {
            problems.removeIf(each -> each.id().equals(problem));
        }
        return answer;
    }

    @Override
    public Decided writeDown(
            String meterNumber, Instant at, Figures figures, String reason, Actor actor) {
        acts.add(meterNumber + " " + at + " " + figures.total() + " " + reason);
        gaps.clear();
        return answer;
    }

    @Override
    public List<RunSummary> runs(int most) {
        return List.copyOf(runs);
    }

    @Override
    public Optional<RunSummary> run(BusinessDay day) {
        return runs.stream().filter(run -> run.day().equals(day)).findFirst();
    }

    @Override
    public List<ListedCharge> charges(String account, BusinessDay from, BusinessDay to) {
        return account.equals("10000001") ? List.of(charge()) : List.of();
    }

    @Override
    public Optional<ExplainedCharge> charge(UUID id) {
        return id.equals(CHARGE) && !gone ? Optional.of(explained()) : Optional.empty();
    }

    @Override
    public List<MonthLine> month(YearMonth month) {
        return month.equals(YearMonth.of(2026, 11)) ? List.of(
                line("10000001", "3-1204", "李晓明", 404, 0, false),
                line("10000002", "3-1205", "王敏", 12_880, 2, false),
                line("10000003", "3-1206", "示例住户 1206", 0, 0, true)) : List.of();
    }

    private static MonthLine line(
            String account, String room, String customer, long fen, int gaps, boolean parked) {
        return new MonthLine(account, room, customer, BillingMode.STATION,
                Commodity.ELECTRICITY, Usage.parse("165.420"), Map.of(), Money.ofFen(fen),
                fen * 100_000, 27, gaps, parked);
    }

    @Override
    public Money wallet(String account, Commodity kind) {
        return Money.ZERO;
    }
}
