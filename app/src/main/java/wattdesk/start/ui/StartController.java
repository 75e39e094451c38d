package wattdesk.start.ui;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Region;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.start.Guide;
import wattdesk.start.StartFacts;
import wattdesk.start.Step;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.ui.Place;

/// Leads an empty station to its first sale. What is done follows from what the station has: it can
/// be left at any time, and goes on where it has to.
public final class StartController implements Place, Common.Moves {

    private final StartModel model = new StartModel();
    private final StartInteractor interactor;
    private final StartView view;
    private final StartWays ways;
    private final Background background;
    private final Latest looking;
    private final Words words;
    private final Map<Step, Course> courses = new EnumMap<>(Step.class);

    public StartController(StartServices services, Actor actor, Language language,
            Background background, StartWays ways) {
        this.background = background;
        this.ways = ways;
        looking = background.latest();
        words = Words.of("start", "ui", language);
        interactor = new StartInteractor(services, actor, language);
        view = new StartView(words, this::show, this::escape);
    }

    @Override
    public Region view() {
        return view.root();
    }

    @Override
    public void enter() {
        if (!courses.isEmpty()) {
            refresh();
            return;
        }
        background.run(() -> interactor.types(), types -> {
            Common common = new Common(interactor, model, words, background, ways, this);
            courses.put(Step.LINE, new LineCourse(common));
            courses.put(Step.READ, new ReadCourse(common, new ReadPage(words, types)));
            courses.put(Step.PRINTER, new PrinterCourse(common));
            courses.put(Step.PRICE, new PriceCourse(common));
            courses.put(Step.ROOMS, new RoomsCourse(common));
            courses.put(Step.ACCOUNT, new AccountCourse(common));
            courses.put(Step.SALE, new SaleCourse(common));
            courses.values().forEach(course -> course.page().onSkip(this::skip));
            refresh();
        });
    }

    @Override
    public void refresh() {
        looking.run(() -> interactor.facts(), facts -> {
            StartFacts now = model.reading.get() == null ? facts : facts.withReading();
            Guide before = model.guide.get();
            Guide guide = new Guide(now, model.left);
            model.guide.set(guide);
            Step here = model.step.get();
            boolean done = guide.of(here) == Guide.State.DONE;
            Step wanted = before == null || done ? guide.next().orElse(Step.SALE) : here;
            model.step.set(wanted);
            bring(guide, wanted);
        });
    }

    private void bring(Guide guide, Step step) {
        Course course = courses.get(step);
        if (course != null) {
            view.show(guide, step, course.page());
            course.enter(guide);
        }
    }

    @Override
    public void skip() {
        model.left.add(model.step.get());
        Guide known = model.guide.get();
        if (known != null) {
            Guide guide = new Guide(known.facts(), model.left);
            model.guide.set(guide);
            model.step.set(guide.next().orElse(Step.SALE));
            bring(guide, model.step.get());
        }
    }

    @Override
    public void show(Step step) {
        Guide guide = model.guide.get();
        if (guide != null) {
            model.step.set(step);
            bring(guide, step);
            if (step == Step.READ) {
                looking.run(() -> interactor.facts(), facts -> seen(facts));
            }
        }
    }

    /// The list follows; what is in front stays.
    private void seen(StartFacts facts) {
        Guide guide = new Guide(facts, model.left);
        model.guide.set(guide);
        Step here = model.step.get();
        view.show(guide, here, Objects.requireNonNull(courses.get(here), "course").page());
    }

    private void escape() {
        Course course = courses.get(model.step.get());
        if (course == null || !course.escape()) {
            ways.leave();
        }
    }

    /// A sheet over the guide has gone.
    public void sheetGone() {
        if (!courses.isEmpty()) {
            refresh();
        }
    }

    @Override
    public void tick(Instant now) {
        Course course = courses.get(model.step.get());
        if (course != null) {
            course.tick();
        }
    }
}
