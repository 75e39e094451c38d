package wattdesk.customer.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.AccountFile;
import wattdesk.customer.Contact;
import wattdesk.customer.Contact.Channel;
import wattdesk.customer.Contact.Notice;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Choice;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// Whom to tell what and how: two lines for each person, a way for each notice.
final class ContactsSheet extends AskingSheet {

    private static final int EMPTY_ROWS = 1;
    /// The person above, the ways below.
    private static final int LINES = 2;

    /// The ways that are offered; none first.
    private static final List<Set<Channel>> WAYS = List.of(Set.of(), Set.of(Channel.SMS),
            Set.of(Channel.MAIL), Set.of(Channel.PAPER), Set.of(Channel.SMS, Channel.PAPER),
            Set.of(Channel.SMS, Channel.MAIL), Set.of(Channel.MAIL, Channel.PAPER),
            Set.of(Channel.SMS, Channel.MAIL, Channel.PAPER));

    private final Words words;
    private final GridPane grid = new GridPane();
    private final List<Row> rows = new ArrayList<>();
    private Runnable saved = () -> { };

    /// The fields of one person.
    private record Row(TextField name, TextField phone, TextField mail,
            Map<Notice, Choice<Set<Channel>>> ways) {}

    ContactsSheet(Words words, AccountFile file, List<Contact> contacts, Runnable back) {
        super("contacts-sheet", words.language());
        this.words = words;
        root().getStyleClass().add("download-sheet");
        grid.getStyleClass().add("form");
        for (int i = 0; i < Notice.values().length; i++) {
            ColumnConstraints quarter = new ColumnConstraints();
            quarter.setPercentWidth(100.0 / Notice.values().length);
            grid.getColumnConstraints().add(quarter);
        }
        contacts.forEach(this::row);
        for (int i = 0; i < EMPTY_ROWS; i++) {
            row(null);
        }
        Button go = Nodes.mainButton("contacts-save", words.get("contacts.save"),
                () -> saved.run());
        go.setDefaultButton(true);
        onEscape(back);
        lay(words.get("contacts.title", file.room().code()),
                List.of(Nodes.paragraph(words.get("contacts.words"), "muted"), grid),
                Nodes.button("contacts-back", words.get("back"), "Esc", back), go);
    }

    private void row(@Nullable Contact contact) {
        int number = rows.size() + 1;
        int at = rows.size() * LINES;
        Map<Notice, Choice<Set<Channel>>> ways = new EnumMap<>(Notice.class);
        Row row = new Row(field("name", number, contact == null ? "" : contact.name()),
                field("phone", number, contact == null ? null : contact.phone()),
                field("mail", number, contact == null ? null : contact.mail()), ways);
        cell("contacts.name", row.name(), 0, at, 1);
        cell("contacts.phone", row.phone(), 1, at, 1);
        cell("contacts.mail", row.mail(), 2, at, 2);
        int column = 0;
        for (Notice notice : Notice.values()) {
            Choice<Set<Channel>> way = new Choice<>(
                    "contact-" + notice.name().toLowerCase(Locale.ROOT) + "-" + number,
                    WAYS, this::word);
            way.setValue(contact == null ? Set.of()
                    : contact.wishes().getOrDefault(notice, Set.of()));
            ways.put(notice, way);
            cell(WordKey.of("notice.", notice), way, column, at + 1, 1);
            column++;
        }
        rows.add(row);
    }

    /// Its name above it.
    private void cell(String key, Node field, int column, int line, int columns) {
        grid.add(Nodes.column("contact-cell", Nodes.label(words.get(key), "muted"), field),
                column, line, columns, 1);
    }

    private static TextField field(String name, int at, @Nullable String content) {
        TextField field = new TextField(content == null ? "" : content);
        field.setId("contact-" + name + "-" + at);
        return field;
    }

    private String word(Set<Channel> channels) {
        return channels.isEmpty() ? words.get("channel.none")
                : EnumSet.copyOf(channels).stream()
                        .map(channel -> words.get(WordKey.of("channel.", channel)))
                        .collect(Collectors.joining("+"));
    }

    /// Rows without a name are nobody.
    List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        for (Row row : rows) {
            if (!row.name().getText().isBlank()) {
                Map<Notice, Set<Channel>> wishes = new EnumMap<>(Notice.class);
                row.ways().forEach((notice, way) -> wishes.put(notice,
                        way.getValue() == null ? Set.of() : way.getValue()));
                contacts.add(new Contact(row.name().getText(), filled(row.phone()),
                        filled(row.mail()), wishes));
            }
        }
        return contacts;
    }

    private static @Nullable String filled(TextField field) {
        return field.getText().isBlank() ? null : field.getText().strip();
    }

    void onSave(Runnable run) {
        saved = run;
    }

    @Override
    public Node first() {
        return rows.getFirst().name();
    }
}
