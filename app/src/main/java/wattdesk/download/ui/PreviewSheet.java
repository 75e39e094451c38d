package wattdesk.download.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import wattdesk.download.Downloads;
import wattdesk.download.Downloads.Preview;
import wattdesk.download.Way;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Form;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;
import wattdesk.ui.WordKey;

/// What sending a version will do, meter by meter, before anything is sent.
final class PreviewSheet extends AskingSheet {

    private final @Nullable PasswordField password;
    private final boolean passwordLacks;
    private final Button send;
    private final MeterTable<Downloads.Row> table;
    private Runnable sent = () -> { };
    private Runnable cancelled = () -> { };
    private Runnable lastAsked = () -> { };

    PreviewSheet(Words words, Preview.Shown shown, DownloadInteractor.Found found) {
        super("download-preview", words.language());
        root().getStyleClass().add("download-sheet");
        table = new MeterTable<>(words, row -> row.card().room().code(),
                row -> Formats.meter(row.card().meter().number()), row -> said(row, words));
        table.getItems().setAll(shown.rows());
        Form form = new Form();
        passwordLacks = !found.withoutPassword().isEmpty();
        password = found.asking().isEmpty() ? null
                : form.password("download-password", words.get("password"));
        send = Nodes.mainButton("download-send",
                words.get("send", shown.told()), () -> sent.run());
        send.setDefaultButton(true);
        send.setDisable(shown.told() == 0);
        onAlt(KeyCode.L, () -> lastAsked.run());
        lay(words.get("title", shown.tariff().name()), content(words, shown, form),
                buttons(words, found.last().isPresent()));
    }

    private List<Node> content(Words words, Preview.Shown shown, Form form) {
        List<Node> content = new ArrayList<>();
        content.add(Nodes.paragraph(words.get(shown.inForce() ? "version.now" : "version.next",
                Formats.minute(shown.version())), "title-name"));
        content.add(Nodes.paragraph(counted(words, shown), "muted"));
        content.add(table);
        content.add(table.whole(row -> said(row, words)));
        if (password != null) {
            form.note(words.get(passwordLacks ? "password.note" : "password.kept"));
            content.add(form);
        }
        return content;
    }

    private Node[] buttons(Words words, boolean hasLast) {
        List<Node> buttons = new ArrayList<>();
        if (hasLast) {
            buttons.add(Nodes.button("download-last", words.get("last"), "Alt+L",
                    () -> lastAsked.run()));
        }
        buttons.add(Nodes.spring());
        buttons.add(Nodes.button("download-cancel", words.get("back"), "Esc",
                () -> cancelled.run()));
        buttons.add(send);
        return buttons.toArray(Node[]::new);
    }

    private static String counted(Words words, Preview.Shown shown) {
        List<String> parts = new ArrayList<>();
        for (Way way : Way.values()) {
            long many = shown.rows().stream()
                    .filter(row -> row.way() == way && row.tellable()).count();
            if (many > 0) {
                parts.add(words.get(WordKey.of("count.", way), many));
            }
        }
        long lacking = shown.rows().stream().filter(row -> !row.lacks().isEmpty()).count();
        if (lacking > 0) {
            parts.add(words.get("count.lacking", lacking));
        }
        return String.join(words.get("between"), parts);
    }

    private static MeterTable.Said said(Downloads.Row row, Words words) {
        if (!row.lacks().isEmpty()) {
            return new MeterTable.Said(Tone.ATTENTION, words.get("way.lacking"),
                    row.lacks().stream().map(lack -> lack.in(words.language()).what())
                            .collect(Collectors.joining(" ")));
        }
        Tone tone = row.way() == Way.NONE ? Tone.NEUTRAL : Tone.WAITING;
        return new MeterTable.Said(tone, words.get(WordKey.of("way.", row.way())),
                words.get(WordKey.of("means.", row.way())));
    }

    void onSend(Runnable run) {
        sent = run;
    }

    void onCancel(Runnable run) {
        cancelled = run;
    }

    void onLast(Runnable run) {
        lastAsked = run;
    }

    String password() {
        return password == null ? "" : password.getText().strip();
    }

    @Override
    public Node first() {
        return password != null && passwordLacks ? password : send.isDisable() ? table : send;
    }
}
