package wattdesk.premises;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Paperwork;
import wattdesk.message.BookMessages;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.operator.AuditEntry;
import wattdesk.operator.Permission;
import wattdesk.premises.Step.AddBuilding;
import wattdesk.premises.Step.AddRooms;
import wattdesk.premises.Step.AddSite;
import wattdesk.premises.Step.ChangeRoom;
import wattdesk.premises.Step.RemoveBuilding;
import wattdesk.premises.Step.RemoveRooms;
import wattdesk.premises.Step.RemoveSite;
import wattdesk.premises.Step.RenameBuilding;
import wattdesk.premises.Step.RenameSite;

/// Changes the property, each change checked first and written whole or not at all.
public final class PremisesDesk implements Premises {

    private final PremisesBook book;
    private final Runnable changed;

    /// `changed` runs after every change (the search index listens).
    public PremisesDesk(PremisesBook book, Runnable changed) {
        this.book = book;
        this.changed = changed;
    }

    @Override
    public Property all() {
        return book.all();
    }

    private static Message message(String code, Object... arguments) {
        return Message.of("premises", code, arguments);
    }

    private static Answer no(String code, Object... arguments) {
        return new Answer(false, message(code, arguments));
    }

    private static boolean may(Actor actor) {
        return actor.operator().may(Permission.MANAGE_PREMISES);
    }

    private Answer file(Step step, Actor actor, String subject, String detail, Message done) {
        if (!may(actor)) {
            return no("WD-6400");
        }
        AuditEntry audit = new AuditEntry("PREMISES_CHANGED", subject,
                step.getClass().getSimpleName() + " " + detail);
        return switch (book.file(List.of(step), actor, audit)) {
            case Paperwork.Filed.Done() -> {
                changed.run();
                yield new Answer(true, done);
            }
            case Paperwork.Filed.Stale(var found) ->
                new Answer(false, BookMessages.of(BookMessages.MOVED, found));
            case Paperwork.Filed.NotWritten(var code, var detailed) ->
                new Answer(false, BookMessages.of(code, detailed));
        };
    }

    @Override
    public Answer addSite(String name, Actor actor) {
        return siteName(name, null, plain -> file(new AddSite(plain), actor, plain, "",
                message("WD-6401", plain)));
    }

    @Override
    public Answer renameSite(int number, String name, Actor actor) {
        Optional<Site> site = book.all().site(number);
        return site.isEmpty() ? no("WD-6406", name) : siteName(name, site.get(), plain ->
                file(new RenameSite(site.get(), plain), actor, plain,
                        "was " + site.get().name(), message("WD-6401", plain)));
    }

    /// What is done with a name that will do.
    @FunctionalInterface
    private interface Named {
        Answer with(String plain);
    }

    private Answer siteName(String name, @Nullable Site own, Named then) {
        Optional<String> plain = PlaceName.site(name);
        if (plain.isEmpty()) {
            return no("WD-6404", name);
        }
        boolean taken = book.all().sites().stream().anyMatch(each ->
                !each.equals(own) && each.name().equals(plain.get()));
        return taken ? no("WD-6405", plain.get()) : then.with(plain.get());
    }

    @Override
    public Answer removeSite(int number, Actor actor) {
        Property all = book.all();
        Optional<Site> site = all.site(number);
        if (site.isEmpty()) {
            return no("WD-6406", number);
        }
        if (!all.of(site.get()).isEmpty()) {
            return no("WD-6408", site.get().name(), all.of(site.get()).size());
        }
        return all.sites().size() == 1 ? no("WD-6419")
                : file(new RemoveSite(site.get()), actor, site.get().name(), "",
                        message("WD-6403", site.get().name()));
    }

    @Override
    public Answer addBuilding(String name, @Nullable Integer site, Actor actor) {
        Property all = book.all();
        Optional<Site> where = site == null ? all.sites().stream().findFirst() : all.site(site);
        Optional<String> plain = PlaceName.building(name);
        if (plain.isEmpty()) {
            return no("WD-6404", name);
        }
        if (where.isEmpty()) {
            return no("WD-6406", Objects.requireNonNullElse(site, 1));
        }
        return all.building(plain.get()).isPresent() ? no("WD-6405", plain.get())
                : file(new AddBuilding(new Building(plain.get(), where.get().number())), actor,
                        plain.get(), "site " + where.get().number(),
                        message("WD-6401", plain.get()));
    }

    @Override
    public Answer changeBuilding(String name, String newName, int site, Actor actor) {
        Property all = book.all();
        Optional<Building> building = all.building(name);
        Optional<String> plain = PlaceName.building(newName);
        if (plain.isEmpty()) {
            return no("WD-6404", newName);
        }
        if (building.isEmpty() || all.site(site).isEmpty()) {
            return no("WD-6406", name);
        }
        if (!plain.get().equals(name) && all.building(plain.get()).isPresent()) {
            return no("WD-6405", plain.get());
        }
        return file(new RenameBuilding(building.get(), new Building(plain.get(), site)), actor,
                name, "to " + plain.get() + " site " + site, message("WD-6401", plain.get()));
    }

    @Override
    public Answer removeBuilding(String name, Actor actor) {
        Property all = book.all();
        Optional<Building> building = all.building(name);
        if (building.isEmpty()) {
            return no("WD-6406", name);
        }
        List<RoomRow> rooms = all.of(building.get());
        List<String> taken = taken(rooms);
        return taken.isEmpty() ? file(new RemoveBuilding(building.get()), actor, name,
                        rooms.size() + " rooms", message("WD-6403", name))
                : no("WD-6407", name, taken.size(), taken.getFirst());
    }

    private static List<String> taken(List<RoomRow> rooms) {
        return rooms.stream().filter(row -> row.accounts() > 0).map(row -> row.room().code())
                .toList();
    }

    @Override
    public RangePlan plan(RoomRange range) {
        try {
            return plan(range.all(), book.all());
        } catch (RoomRange.NotUnderstood e) {
            return RangePlan.hindered(switch (e.field) {
                case "floors" -> message("WD-6411", range.floors());
                case "rooms" -> message("WD-6413", range.rooms());
                case "pattern" -> message("WD-6414", range.pattern());
                case "tooMany" -> message("WD-6415", RoomRange.MOST);
                default -> message("WD-6412", range.skipFloors() + " " + range.skipRooms());
            });
        }
    }

    private static RangePlan plan(List<RoomFacts> wanted, Property all) {
        Set<Room> twice = new HashSet<>();
        Set<String> known = all.rooms().stream().map(row -> row.room().code())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<RoomFacts> made = new ArrayList<>();
        List<Room> existing = new ArrayList<>();
        for (RoomFacts facts : wanted) {
            Room room = facts.room();
            if (PlaceName.room(room.number()).filter(room.number()::equals).isEmpty()) {
                return RangePlan.hindered(message("WD-6404", room.number()));
            }
            if (!twice.add(new Room(room.building(), room.number(), 0))) {
                return RangePlan.hindered(message("WD-6416", room.code()));
            }
            if (known.contains(room.code())) {
                existing.add(room);
            } else {
                made.add(facts);
            }
        }
        return new RangePlan(made, existing,
                made.isEmpty() ? message("WD-6417", existing.size()) : null);
    }

    @Override
    public Answer create(RoomRange range, Actor actor) {
        RangePlan plan = plan(range);
        Message hindrance = plan.hindrance();
        if (hindrance != null) {
            return new Answer(false, hindrance);
        }
        if (book.all().building(range.building()).isEmpty()) {
            return no("WD-6406", range.building());
        }
        String first = plan.made().getFirst().room().code();
        String last = plan.made().getLast().room().code();
        return file(new AddRooms(plan.made()), actor, range.building(),
                plan.made().size() + " rooms " + first + " to " + last,
                message("WD-6402", plan.made().size(), first, last));
    }

    @Override
    public Answer addRoom(RoomFacts facts, Actor actor) {
        return checked(facts, null, good -> file(new AddRooms(List.of(good)), actor,
                good.room().code(), "", message("WD-6401", good.room().code())));
    }

    @Override
    public Answer changeRoom(Room room, RoomFacts facts, Actor actor) {
        Optional<RoomRow> row = book.all().room(room.building(), room.number());
        return row.isEmpty() ? no("WD-6406", room.code()) : checked(facts, row.get().room(),
                good -> file(new ChangeRoom(row.get().room(), good), actor, room.code(),
                        "from " + row.get().facts() + " to " + good,
                        message("WD-6401", good.room().code())));
    }

    /// What is done with facts that will do.
    @FunctionalInterface
    private interface Checked {
        Answer with(RoomFacts good);
    }

    private Answer checked(RoomFacts facts, @Nullable Room was, Checked then) {
        Property all = book.all();
        Optional<String> number = PlaceName.room(facts.room().number());
        if (number.isEmpty()) {
            return no("WD-6404", facts.room().number());
        }
        Room room = new Room(facts.room().building(), number.get(), facts.room().floor());
        if (all.building(room.building()).isEmpty()) {
            return no("WD-6406", room.building());
        }
        boolean same = was != null && was.code().equals(room.code());
        return !same && all.room(room.building(), room.number()).isPresent()
                ? no("WD-6410", room.code()) : then.with(facts.at(room));
    }

    @Override
    public Answer removeRooms(List<Room> rooms, Actor actor) {
        Property all = book.all();
        List<RoomRow> rows = rooms.stream().flatMap(room ->
                all.room(room.building(), room.number()).stream()).toList();
        if (rows.isEmpty() || rows.size() < rooms.size()) {
            return no("WD-6406", rooms.isEmpty() ? "-" : rooms.getFirst().code());
        }
        List<String> taken = taken(rows);
        String named = rooms.size() == 1 ? rooms.getFirst().code()
                : rooms.getFirst().code() + " … " + rooms.getLast().code();
        return taken.isEmpty() ? file(new RemoveRooms(rooms), actor, named,
                        rooms.size() + " rooms", message("WD-6403", named))
                : no("WD-6409", taken.getFirst(), taken.size());
    }
}
