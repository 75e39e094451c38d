package wattdesk.billing.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import wattdesk.billing.BillingMessages;
import wattdesk.billing.Decided;
import wattdesk.billing.Decision;
import wattdesk.billing.Explanation;
import wattdesk.billing.ListedCharge;
import wattdesk.billing.MonthLine;
import wattdesk.billing.Problem;
import wattdesk.billing.Problem.Action;
import wattdesk.billing.RunProgress;
import wattdesk.billing.WorkList.Gap;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.ui.Place;
import wattdesk.ui.Sheets;
import wattdesk.ui.Tone;

/// Bills as a place: days, problems, gaps, charges.
public final class BillingController implements Place {

    private static final int ASK_EVERY_SECONDS = 2;
    private static final String NOT_READABLE = "WD-7080";
    private static final String SAVED = "WD-7081";
    private static final String NOT_SAVED = "WD-7082";
    private static final String CANCELLING = "WD-7083";
    private static final String GONE = "WD-7084";

    private final BillingInteractor interactor;
    private final BillingView view;
    private final Words words;
    private final Clock clock;
    private final Background background;
    private final Latest listing;
    private final Latest month;
    private final Latest charges;
    private final Sheets sheets;
    private YearMonth shown;
    private boolean running;
    private long ticks;

    public BillingController(BillingServices services, BillingRights rights, Actor actor,
            Language language, Background background, Sheets sheets, Clock clock) {
        interactor = new BillingInteractor(services, actor, clock, language);
        words = Words.of("billing", "ui", language);
        this.clock = clock;
        this.background = background;
        this.sheets = sheets;
        listing = background.latest();
        month = background.latest();
        charges = background.latest();
        shown = YearMonth.from(BusinessDay.of(clock.instant()).date());
        view = new BillingView(words, new RunsPane(words, rights.mayRun(), this::catchUp,
                this::cancelRun),
                new ProblemsPane(words, clock, rights.mayResolve(), this::decide),
                new GapsPane(words, rights.mayResolve(), this::writeDown),
                new ChargesPane(words, () -> turn(-1), () -> turn(1)));
        view.charges().onAccount(this::listCharges);
        view.charges().onExplain(this::explain);
        view.root().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @Override
    public Region view() {
        return view.root();
    }

    @Override
    public void enter() {
        list();
        listMonth();
        view.focus();
    }

    /// Opens at the charges of one account: "why did I pay this?".
    public void showAccount(String account) {
        view.go(BillingView.Tab.CHARGES);
        view.charges().only(account);
        view.focus();
    }

    @Override
    public void tick(Instant now) {
        if (++ticks % ASK_EVERY_SECONDS == 0 && !listing.isWaiting()) {
            list();
        }
    }

    private record Listed(List<DayRow> days, Optional<RunProgress> run,
            List<Problem> problems, List<Gap> gaps) {}

    private void list() {
        listing.run(() -> new Listed(interactor.days(), interactor.underWay(),
                interactor.problems(), interactor.gaps()), listed -> {
                    view.runs().show(listed.days());
                    view.runs().progress(listed.run());
                    view.problems().show(listed.problems());
                    view.gaps().show(listed.gaps());
                    view.counts(listed.problems().size(), listed.gaps().size());
                    view.loaded();
                });
    }

    private void pressed(KeyEvent event) {
        boolean alt = event.isAltDown();
        KeyCode key = event.getCode();
        boolean done = alt ? view.choose(key) || acted(key)
                : key == KeyCode.ENTER && view.here() == BillingView.Tab.RUNS && ran();
        if (done) {
            event.consume();
        }
    }

    private boolean acted(KeyCode key) {
        return switch (view.here()) {
            case RUNS -> key == KeyCode.C && stopped();
            case PROBLEMS -> view.problems().pressed(key);
            case GAPS -> {
                if (key == KeyCode.B) {
                    view.gaps().write();
                }
                yield key == KeyCode.B;
            }
            case CHARGES -> {
                if (key == KeyCode.LEFT || key == KeyCode.RIGHT) {
                    turn(key == KeyCode.LEFT ? -1 : 1);
                }
                yield key == KeyCode.LEFT || key == KeyCode.RIGHT;
            }
        };
    }

    // Runs ---------------------------------------------------------------------------------------

    private boolean ran() {
        boolean can = view.runs().canRun();
        if (can) {
            catchUp();
        }
        return can;
    }

    private void catchUp() {
        if (running) {
            return;
        }
        running = true;
        view.say(null, Tone.NEUTRAL);
        background.run(interactor::catchUp, end -> {
            running = false;
            view.say(BillingMessages.of(end).in(words.language()), Tones.of(end));
            list();
            listMonth();
        }, trouble -> {
            running = false;
            background.report(trouble);
        });
        list();
    }

    private boolean stopped() {
        boolean can = view.runs().canCancel();
        if (can) {
            cancelRun();
        }
        return can;
    }

    private void cancelRun() {
        background.run(() -> {
            interactor.cancel();
            return true;
        }, _ -> say(CANCELLING, Tone.WAITING));
    }

    // Problems and gaps --------------------------------------------------------------------------

    private void decide(Problem problem, Action action) {
        DecisionSheet sheet = new DecisionSheet(words, problem, action, clock.instant());
        sheet.onCancel(sheets::close);
        sheet.onDecide(() -> {
            Optional<Decision> decision = sheet.decision();
            if (decision.isEmpty()) {
                sheet.say(Message.of("billing", NOT_READABLE));
                return;
            }
            background.runBusy(sheet::busy, () -> interactor.decide(
                    problem.id(), decision.get(), sheet.reason()), this::decided);
        });
        sheets.show(sheet);
    }

    private void writeDown(Gap gap) {
        WriteDownSheet sheet = new WriteDownSheet(words, gap, clock.instant());
        sheet.onCancel(sheets::close);
        sheet.onWrite(() -> {
            var at = sheet.at();
            var figures = sheet.figures();
            if (at.isEmpty() || figures.isEmpty()) {
                sheet.say(Message.of("billing", NOT_READABLE));
                return;
            }
            background.runBusy(sheet::busy, () -> interactor.writeDown(gap.meterNumber(),
                    at.get(), figures.get(), sheet.reason()), this::decided);
        });
        sheets.show(sheet);
    }

    private void decided(Decided decided) {
        sheets.close();
        view.say(BillingMessages.of(decided).in(words.language()), Tones.of(decided));
        list();
        listMonth();
    }

    private void say(String code, Tone tone) {
        view.say(Message.of("billing", code).in(words.language()), tone);
    }

    // Charges ------------------------------------------------------------------------------------

    private void turn(int months) {
        shown = shown.plusMonths(months);
        listMonth();
    }

    private void listMonth() {
        YearMonth wanted = shown;
        month.run(() -> interactor.month(wanted), lines -> view.charges().show(wanted, lines));
    }

    private void listCharges(MonthLine line) {
        YearMonth wanted = shown;
        charges.run(() -> interactor.charges(line.account(), wanted),
                listed -> view.charges().show(line, listed));
    }

    private void explain(ListedCharge charge) {
        background.run(() -> interactor.explanation(charge.id()), found -> {
            if (found.isPresent()) {
                explain(charge, found.get());
            } else {
                say(GONE, Tone.ATTENTION);
            }
        });
    }

    private void explain(ListedCharge charge, Explanation explanation) {
        ExplainSheet sheet = new ExplainSheet(words, explanation);
        sheet.onClose(sheets::close);
        sheet.onPdf(() -> background.runBusy(sheet::busy,
                () -> interactor.savePdf(charge, explanation),
                file -> sheet.say(Message.of("billing", SAVED, file),
                        Tone.GOOD),
                trouble -> sheet.say(Message.of("billing",
                        NOT_SAVED, String.valueOf(trouble.getMessage())))));
        sheets.show(sheet);
    }
}
