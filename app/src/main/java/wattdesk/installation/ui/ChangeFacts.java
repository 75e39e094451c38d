package wattdesk.installation.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.Handover.Foreseen;
import wattdesk.billing.TakenValue;
import wattdesk.installation.ChangeStep;
import wattdesk.installation.DeviceWords;
import wattdesk.installation.InstallationMessages;
import wattdesk.installation.NewDevice;
import wattdesk.installation.OldDevice;
import wattdesk.message.Words;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// What the steps of a change did and will do, in words.
final class ChangeFacts {

    private static final List<String> NAMES =
            List.of("read", "ending", "fresh", "prove", "confirm");
    static final int STEPS = NAMES.size();

    private final Words words;
    private final ChangeSheet.View view;

    ChangeFacts(Words words, ChangeSheet.View view) {
        this.words = words;
        this.view = view;
    }

    /// What the main button of the step does, with its object.
    String button() {
        NewDevice fresh = view.change().fresh();
        String old = Formats.meter(view.change().old().number());
        String next = fresh == null ? "" : Formats.meter(fresh.meter().number());
        boolean reads = view.step() == 1 || view.step() == 4;
        return words.get(reads && view.byHand() ? "change.go.hand"
                : "change.go." + NAMES.get(view.step() - 1), view.step() == 4 ? next : old, next);
    }

    String name(int step) {
        return words.get("change.step." + NAMES.get(step - 1));
    }

    String did(int step) {
        OldDevice old = view.change().old();
        NewDevice fresh = view.change().fresh();
        return switch (step) {
            case 1 -> registers(old.last()) + (old.balance() == null ? ""
                    : " · " + words.get("change.holds", Formats.yuan(old.balance())));
            case 2 -> words.get(WordKey.of("fate.", old.becomes()))
                    + (old.added().thousandths() == 0 ? "" : " · " + words.get(
                    "change.added", old.added(), old.addedReason()));
            case 3 -> fresh == null ? "" : Formats.meter(fresh.meter().number()) + " · "
                    + fresh.meter().line() + " · " + fresh.meter().profile() + " · CT "
                    + fresh.meter().ratio().ct() + " PT " + fresh.meter().ratio().pt();
            default -> fresh == null ? "" : registers(fresh.first());
        };
    }

    private String registers(@Nullable TakenValue value) {
        return value == null ? "" : words.get(WordKey.of("change.source.", value.source()),
                new DeviceWords(words.language()).figures(value.figures()),
                Formats.clock(value.at()));
    }

    /// What stands above the fields of the step.
    List<Node> asked() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Nodes.paragraph(words.get(
                "change.asks." + NAMES.get(view.step() - 1)), "muted"));
        ChangeStep.Preview preview = view.preview();
        if (view.step() == STEPS && preview != null) {
            lines(preview).forEach(text ->
                    nodes.add(Nodes.row("plan-line", Nodes.paragraph(text))));
        }
        return nodes;
    }

    private List<String> lines(ChangeStep.Preview preview) {
        List<String> lines = new ArrayList<>();
        switch (preview.energy()) {
            case Foreseen.Not(var why) -> lines.add(words.get("change.plan.not",
                    InstallationMessages.of(why).in(words.language()).what()));
            case Foreseen.Due due -> {
                lines.add(words.get(due.waits() ? "change.plan.later" : "change.plan.due",
                        due.used(), due.unit(), Formats.yuan(due.amount())));
                if (due.tiers().thousandths() > 0) {
                    lines.add(words.get("change.plan.tiers", due.tiers(), due.unit()));
                }
            }
        }
        lines.add(preview.carried() == null ? words.get("change.plan.nothing")
                : words.get("change.plan.carried", Formats.yuan(preview.carried())));
        lines.add(words.get("change.plan.slip"));
        return lines;
    }
}
