package wattdesk.pricing.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import wattdesk.message.Words;
import wattdesk.quantity.Money;
import wattdesk.rating.RehearsedMonth;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.VersionDraft;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The last month under the draft: who pays more, how much it is together, and the worst; from here
/// it goes to the second person.
final class RehearsalSheet extends AskingSheet {

    private static final int SHOWN_WORST = 5;

    private final Words words;
    private final Button release;

    RehearsalSheet(VersionDraft draft, ReleaseDesk.Seen seen, Words words, Runnable back,
            Runnable go) {
        super("rehearsal-sheet", words.language());
        this.words = words;
        root().getStyleClass().add("wide-sheet");
        release = Nodes.mainButton("rehearsal-release", words.get("rehearsal.release"), go);
        release.setDefaultButton(true);
        RehearsedMonth month = seen.month();
        RehearsalTotals totals = seen.totals();
        List<Node> content = new ArrayList<>();
        content.add(Nodes.paragraph(words.get("rehearsal.what", draft.draft().name(),
                InstantText.write(draft.version().effectiveFrom())), "muted"));
        seen.warnings().forEach(warning -> {
            MessageBar bar = new MessageBar();
            bar.show(warning.in(words.language()), Tone.ATTENTION);
            content.add(bar);
        });
        if (month == null) {
            content.add(Nodes.row("no-month", Icons.of(MaterialDesignC.CALENDAR_REMOVE_OUTLINE),
                    Nodes.paragraph(words.get("rehearsal.no-month"))));
            content.add(Nodes.paragraph(words.get("rehearsal.no-month.hint"), "muted"));
        } else {
            content.add(figures(totals));
            content.add(new SpreadChart(month.spread(), words));
            content.add(worst(totals));
        }
        lay(words.get("rehearsal.title"), content,
                Nodes.button("rehearsal-back", words.get("act.back"), "Esc", back), release);
    }

    private Node figures(RehearsalTotals totals) {
        Label difference = Nodes.named("rehearsal-difference",
                Signed.yuan(totals.difference()), "amount-figure");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rehearsal-figures");
        pair(grid, 0, "rehearsal.accounts", String.valueOf(totals.accounts()));
        pair(grid, 1, "rehearsal.more", String.valueOf(totals.payingMore()));
        pair(grid, 2, "rehearsal.less", String.valueOf(totals.payingLess()));
        pair(grid, 3, "rehearsal.not-rated", String.valueOf(totals.notRated()));
        pair(grid, 4, "rehearsal.before", Formats.yuan(totals.before()));
        pair(grid, 5, "rehearsal.after", Formats.yuan(totals.after()));
        VBox sum = Nodes.column("rehearsal-sum",
                Nodes.firm(Nodes.label(words.get("rehearsal.month",
                        String.valueOf(totals.from()), String.valueOf(totals.to())), "muted")),
                Nodes.row("figure", Nodes.firm(difference),
                        Nodes.firm(Nodes.label(words.get("sample.yuan"), "unit"))));
        FlowPane head = new FlowPane(sum, grid);
        head.getStyleClass().add("rehearsal-head");
        return head;
    }

    private void pair(GridPane grid, int index, String key, String figure) {
        int column = index % 2 * 2;
        int row = index / 2;
        grid.add(Nodes.firm(Nodes.label(words.get(key), "muted")), column, row);
        Label value = Nodes.firm(Nodes.label(figure, "number"));
        GridPane.setHalignment(value, HPos.RIGHT);
        grid.add(value, column + 1, row);
    }

    private Node worst(RehearsalTotals totals) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("worst-accounts");
        int row = 0;
        if (!totals.worst().isEmpty()) {
            grid.add(Nodes.label(words.get("rehearsal.worst"), "muted"), 0, row++);
        }
        for (RehearsalTotals.AccountDifference account
                : totals.worst().stream().limit(SHOWN_WORST).toList()) {
            Money difference = account.difference();
            grid.add(Nodes.firm(Nodes.label(account.account())), 0, row);
            right(grid, Formats.yuan(account.before()) + " → " + Formats.yuan(account.after()),
                    1, row);
            right(grid, Signed.yuan(difference), 2, row++);
        }
        return grid;
    }

    private static void right(GridPane grid, String text, int column, int row) {
        Label label = Nodes.firm(Nodes.label(text, "number"));
        GridPane.setHalignment(label, HPos.RIGHT);
        GridPane.setHgrow(label, Priority.ALWAYS);
        grid.add(label, column, row);
    }

    @Override
    public Node first() {
        return release;
    }
}
