package wattdesk.board.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import wattdesk.billing.ListedCharge;
import wattdesk.billing.ui.Columns;
import wattdesk.board.RoomEvent;
import wattdesk.customer.Contact;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.HeardFrame;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.remote.RemoteOrder;
import wattdesk.remote.RemoteState;
import wattdesk.remote.RemoteWords;
import wattdesk.sweep.MeterGap;
import wattdesk.sweep.SeenWords;
import wattdesk.sweep.SwitchTurn;
import wattdesk.ui.Formats;
import wattdesk.ui.Tone;
import wattdesk.ui.WordKey;
import wattdesk.vending.Order;
import wattdesk.vending.ui.OrderColumns;

/// The lists of a room's past, each a table.
final class HistoryTables {

    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    final TableView<Order> purchases = OrderColumns.table("room-purchases");
    final TableView<ListedCharge> bills = Columns.table("room-bills");
    final TableView<RoomEvent> events = Columns.table("room-events");
    final TableView<Contact> contacts = Columns.table("room-notices");
    final TableView<HeardFrame> frames = Columns.table("room-frames");
    private final Words words;
    private final RemoteWords orders;
    private final SeenWords seen;
    private final Formats formats;
    private final Supplier<Instant> now;

    HistoryTables(Words words, Supplier<Instant> now) {
        this.words = words;
        this.now = now;
        orders = new RemoteWords(words.language());
        seen = new SeenWords(words.language());
        formats = new Formats(words.language());
        OrderColumns columns = new OrderColumns(
                Words.of("vending", "ui", words.language()), now);
        purchases.getColumns().setAll(List.of(columns.time(), columns.receipt(),
                columns.amount(), columns.state()));
        billColumns();
        eventColumns();
        noticeColumns();
        frameColumns();
    }

    void show(RoomHistory history) {
        purchases.getItems().setAll(history.purchases());
        bills.getItems().setAll(history.charges());
        events.getItems().setAll(history.events());
        contacts.getItems().setAll(history.contacts());
        frames.getItems().setAll(history.frames());
    }

    private void billColumns() {
        var state = Columns.<ListedCharge>state(words.get("bill.state"), 130,
                charge -> charge.estimated() ? Tone.ATTENTION : Tone.GOOD,
                charge -> words.get(charge.estimated() ? "bill.estimated" : "bill.read"));
        bills.getColumns().setAll(List.of(
                Columns.text(words.get("bill.day"), 110, charge -> charge.day().toString()),
                Columns.figure(words.get("bill.usage"), 110, charge -> charge.usage().units()
                        + " " + words.get(WordKey.of("unit.", charge.commodity()))),
                Columns.figure(words.get("bill.amount"), 110,
                        charge -> Formats.yuan(charge.amount())), state));
    }

    private void eventColumns() {
        TableColumn<RoomEvent, RoomEvent> detail =
                whole(words.get("event.detail"), 280, this::detail);
        TableColumn<RoomEvent, RoomEvent> who =
                Columns.text(words.get("event.who"), 96, HistoryTables::who);
        events.getColumns().setAll(List.of(
                narrow(Columns.text(words.get("event.time"), 110,
                        event -> Formats.time(event.at(), now.get()))),
                Columns.state(words.get("event.what"), 190, HistoryTables::tone, this::what),
                detail, who));
        Columns.mayLack(events, List.of(detail, who));
    }

    private static Tone tone(RoomEvent event) {
        return switch (event) {
            case RoomEvent.Ordered(var order) -> tone(order.state());
            case RoomEvent.Away(var gap) ->
                gap.until() == null ? Tone.DANGER : Tone.ATTENTION;
            case RoomEvent.Turned(var turn) ->
                turn.after().cut() ? Tone.ATTENTION : Tone.GOOD;
        };
    }

    private static Tone tone(RemoteState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case WAITING, INTENT -> Tone.WAITING;
            case UNKNOWN, GIVEN_UP -> Tone.UNKNOWN;
            case REFUSED, DIFFERENT -> Tone.DANGER;
            case NOT_TAKEN, NOT_TOLD -> Tone.ATTENTION;
        };
    }

    private String what(RoomEvent event) {
        return switch (event) {
            case RoomEvent.Ordered(var order) -> words.get("event.order",
                    orders.operation(order.operation()), orders.state(order.state()));
            case RoomEvent.Away _ -> words.get("event.away");
            case RoomEvent.Turned(var turn) ->
                words.get("event.turned", seen.state(turn.after()));
        };
    }

    private String detail(RoomEvent event) {
        return switch (event) {
            case RoomEvent.Ordered(var order) -> detail(order);
            case RoomEvent.Away(var gap) -> detail(gap);
            case RoomEvent.Turned(var turn) -> detail(turn);
        };
    }

    private String detail(RemoteOrder order) {
        List<String> parts = new ArrayList<>();
        parts.add(order.reason());
        Message outcome = order.outcome();
        if (outcome != null) {
            parts.add(outcome.in(words.language()).what());
        }
        return String.join(" · ", parts);
    }

    private String detail(MeterGap gap) {
        Instant until = gap.until();
        String cause = seen.cause(gap.cause());
        return until == null
                ? words.get("event.away.still", formats.span(
                        Duration.between(gap.from(), now.get())), cause)
                : words.get("event.away.was", Formats.minute(until),
                        formats.span(Duration.between(gap.from(), until)), cause);
    }

    private String detail(SwitchTurn turn) {
        Money balance = turn.balance();
        String was = words.get("event.turned.was", seen.state(turn.before()),
                Formats.time(turn.knownAt(), now.get()));
        return balance == null ? was
                : words.get("event.turned.balance", was, Formats.yuan(balance));
    }

    private static String who(RoomEvent event) {
        return event instanceof RoomEvent.Ordered(var order) ? order.operatorName() : "";
    }

    private void noticeColumns() {
        Words said = Words.of("customer", "ui", words.language());
        contacts.getColumns().add(Columns.text(words.get("notice.name"), 110, Contact::name));
        contacts.getColumns().add(Columns.text(words.get("notice.reach"), 150, contact ->
                Objects.requireNonNullElse(contact.phone(),
                        Objects.requireNonNullElse(contact.mail(), ""))));
        for (Contact.Notice notice : Contact.Notice.values()) {
            contacts.getColumns().add(Columns.text(said.get(WordKey.of("notice.", notice)), 96,
                    contact -> contact.wishes().getOrDefault(notice, Set.of()).stream()
                            .sorted().map(way -> said.get(WordKey.of("channel.", way)))
                            .collect(Collectors.joining(" "))));
        }
    }

    private void frameColumns() {
        TableColumn<HeardFrame, HeardFrame> hex =
                whole(words.get("frame.hex"), 260, HeardFrame::hex);
        frames.getColumns().setAll(List.of(
                narrow(Columns.text(words.get("frame.time"), 116, HistoryTables::exactly)),
                narrow(Columns.text(words.get("frame.way"), 72,
                        frame -> words.get(frame.sent() ? "frame.sent" : "frame.heard"))),
                whole(words.get("frame.meaning"), 260, frame -> frame.meaning().isEmpty()
                        ? frame.note() : frame.meaning()), hex));
        Columns.mayLack(frames, List.of(hex));
    }

    /// Leaves the room to what needs it.
    private static <T> TableColumn<T, T> narrow(TableColumn<T, T> column) {
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    /// To the millisecond: how long a meter thinks is read off here.
    private static String exactly(HeardFrame frame) {
        return TO_THE_MILLISECOND.format(BusinessDay.wallClock(frame.at()));
    }

    /// What is longer than its column is shown whole where the mouse rests.
    private static <T> TableColumn<T, T> whole(
            String title, double width, Function<T, String> text) {
        TableColumn<T, T> column = Columns.text(title, width, text);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                String shown = empty || row == null ? null : text.apply(row);
                setText(shown);
                setTooltip(shown == null || shown.isEmpty() ? null : new Tooltip(shown));
            }
        });
        return column;
    }
}
