package wattdesk.premises.ui;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.operator.Actor;
import wattdesk.premises.Building;
import wattdesk.premises.Premises;
import wattdesk.premises.Property;
import wattdesk.premises.Room;
import wattdesk.premises.RoomFacts;
import wattdesk.premises.RoomRange;
import wattdesk.premises.RoomRow;
import wattdesk.premises.Site;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Background;
import wattdesk.ui.Latest;
import wattdesk.ui.Sheets;

/// The property as a page inside the accounts.
public final class PremisesController implements PremisesActions {

    private final PremisesInteractor interactor;
    private final Premises premises;
    private final Actor actor;
    private final Words words;
    private final Background background;
    private final Sheets sheets;
    private final Runnable left;
    private final Latest listing;
    private final Latest planning;
    private final PremisesView view;
    private final TablesDesk tables;
    private Property property = new Property(List.of(), List.of(), List.of());

    public PremisesController(PremisesServices services, Actor actor, Language language,
            Background background, Sheets sheets, Runnable left) {
        interactor = new PremisesInteractor(services, actor, language);
        premises = interactor.premises();
        this.actor = actor;
        words = Words.of("premises", "ui", language);
        this.background = background;
        this.sheets = sheets;
        this.left = left;
        listing = background.latest();
        planning = background.latest();
        view = new PremisesView(words, this, services.mayManage());
        tables = new TablesDesk(interactor, words, background, sheets, message -> {
            view.say(message, true);
            show();
        });
        show();
    }

    private void show() {
        Branch before = view.branch();
        listing.run(interactor::show, shown -> {
            property = shown.property();
            view.show(shown, before);
            if (!sheets.isOpen()) {
                view.focus();
            }
        });
    }

    public Region view() {
        return view.root();
    }

    public void focus() {
        view.focus();
    }

    @Override
    public void leave() {
        left.run();
    }

    /// Does it off the screen; a refusal stays in the sheet, the rest is told above the rooms.
    private void change(AskingSheet sheet, Callable<Premises.Answer> work) {
        background.runBusy(sheet::busy, work, answer -> {
            if (answer.done()) {
                sheets.close();
                view.say(answer.message(), true);
                show();
            } else {
                sheet.say(answer.message());
            }
        });
    }

    @Override
    public void newSite() {
        named("site.title", "", List.of(), 0, (name, _) -> premises.addSite(name, actor));
    }

    @Override
    public void newBuilding() {
        Branch branch = view.branch();
        int site = branch == null ? property.sites().stream().mapToInt(Site::number).min().orElse(1)
                : branch.site().number();
        named("building.title", "", property.sites(), site, (name, where) ->
                premises.addBuilding(name, where, actor));
    }

    /// What is done with a name.
    @FunctionalInterface
    private interface Naming {
        Premises.Answer with(String name, int site);
    }

    private void named(String title, String value, List<Site> sites, int site,
            Naming naming) {
        NameSheet[] shown = new NameSheet[1];
        shown[0] = new NameSheet(words, title, value, sites, site, sheets::close,
                (name, where) -> change(shown[0], () -> naming.with(name, where)));
        sheets.show(shown[0]);
    }

    @Override
    public void range() {
        List<String> buildings = property.buildings().stream().map(Building::name).toList();
        if (buildings.isEmpty()) {
            newBuilding();
            return;
        }
        Branch branch = view.branch();
        Building chosen = branch == null ? null : branch.building();
        RangeSheet[] shown = new RangeSheet[1];
        shown[0] = new RangeSheet(words, buildings, chosen == null ? null : chosen.name(),
                sheets::close, range -> plan(shown[0], range),
                range -> change(shown[0], () -> premises.create(range, actor)));
        sheets.show(shown[0]);
    }

    private void plan(@Nullable RangeSheet sheet, RoomRange range) {
        if (sheet != null) {
            planning.run(() -> premises.plan(range), sheet::show);
        }
    }

    @Override
    public void change(List<RoomRow> rooms) {
        Branch branch = view.branch();
        if (!rooms.isEmpty()) {
            changeRoom(rooms.getFirst().facts());
        } else if (branch != null) {
            changePlace(branch);
        }
    }

    private void changeRoom(RoomFacts facts) {
        RoomSheet[] shown = new RoomSheet[1];
        shown[0] = new RoomSheet(words, facts, sheets::close, now -> change(shown[0],
                () -> premises.changeRoom(facts.room(), now, actor)));
        sheets.show(shown[0]);
    }

    private void changePlace(Branch branch) {
        Building building = branch.building();
        int site = branch.site().number();
        if (building == null) {
            named("site.rename", branch.site().name(), List.of(), site,
                    (name, _) -> premises.renameSite(site, name, actor));
        } else {
            named("building.rename", building.name(), property.sites(), site, (name, where) ->
                    premises.changeBuilding(building.name(), name, where, actor));
        }
    }

    @Override
    public void remove(List<RoomRow> rooms) {
        Branch branch = view.branch();
        if (!rooms.isEmpty()) {
            List<Room> all = rooms.stream().map(RoomRow::room).toList();
            remove(all.size() == 1 ? all.getFirst().code() : words.get("remove.rooms", all.size()),
                    () -> premises.removeRooms(all, actor));
        } else if (branch != null) {
            Building building = branch.building();
            int site = branch.site().number();
            remove(building == null ? branch.site().name() : building.name(),
                    () -> building == null ? premises.removeSite(site, actor)
                            : premises.removeBuilding(building.name(), actor));
        }
    }

    private void remove(String what, Callable<Premises.Answer> work) {
        RemoveSheet[] shown = new RemoveSheet[1];
        shown[0] = new RemoveSheet(words, what, sheets::close, () -> change(shown[0], work));
        sheets.show(shown[0]);
    }

    @Override
    public void takeIn() {
        tables.takeIn();
    }

    @Override
    public void giveOut() {
        tables.giveOut(OutSheet.Kind.ALL);
    }

    @Override
    public void template() {
        tables.giveOut(OutSheet.Kind.TEMPLATE);
    }
}
