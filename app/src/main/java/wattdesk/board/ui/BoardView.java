package wattdesk.board.ui;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import wattdesk.message.Words;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;

/// The board with what narrows it above and the chosen room in words below.
final class BoardView {

    /// What stands where the rooms would be.
    enum Standing { LOADING, NO_ROOMS, NO_MATCH, ROOMS }

    private final BorderPane root = new BorderPane();
    private final CustomTextField search = new CustomTextField();
    private final StackPane middle;
    private final Label chosen = Nodes.named("board-chosen", "", "board-chosen");
    private final BoardPane board;
    private final Node loading;
    private final Node noRooms;
    private final Node noMatch;

    BoardView(Words words, BoardPane board, ChipBar chips, BuildingTabs buildings,
            BoardActions actions) {
        this.board = board;
        search.setId("board-search");
        search.setPromptText(words.get("search"));
        search.setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        search.setRight(Nodes.label("Alt+F", "key"));
        loading = Nodes.column("board-wait", new ProgressIndicator(),
                Nodes.label(words.get("loading"), "muted"));
        noRooms = new EmptyState(MaterialDesignH.HOME_PLUS_OUTLINE, words.get("empty"),
                words.get("empty.hint"),
                Nodes.button("board-to-accounts", words.get("empty.open"), "F4",
                        actions::toAccounts));
        noMatch = new EmptyState(MaterialDesignM.MAGNIFY_CLOSE, words.get("nothing"),
                words.get("nothing.hint"),
                Nodes.button("board-everything", words.get("nothing.all"), "Esc",
                        actions::everything));
        middle = new StackPane(board, loading, noRooms, noMatch);
        middle.setMinHeight(0);
        HBox head = Nodes.row("runs-head", Nodes.firm(Nodes.label(words.get("title"), "title")),
                buildings, Nodes.spring(), search,
                icon("board-smaller", MaterialDesignM.MAGNIFY_MINUS_OUTLINE, "-",
                        words.get("zoom.smaller"), actions::smaller),
                icon("board-larger", MaterialDesignM.MAGNIFY_PLUS_OUTLINE, "+",
                        words.get("zoom.larger"), actions::larger),
                icon("board-fit", MaterialDesignF.FIT_TO_PAGE_OUTLINE, "Alt+0",
                        words.get("zoom.fit"), actions::fit));
        HBox.setHgrow(buildings, Priority.SOMETIMES);
        root.setId("rooms-place");
        root.getStyleClass().add("place");
        root.setTop(Nodes.column("place-head", head, chips));
        root.setCenter(middle);
        root.setBottom(chosen);
        stand(Standing.LOADING);
    }

    private static Node icon(String id, Ikon shape, String key, String word, Runnable action) {
        var button = Nodes.button(id, "", "", action);
        button.setGraphic(Nodes.row("icon-key", Icons.of(shape), Nodes.label(key, "key")));
        button.setAccessibleText(word);
        button.setTooltip(new Tooltip(word));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    void stand(Standing standing) {
        Nodes.present(loading, standing == Standing.LOADING);
        Nodes.present(noRooms, standing == Standing.NO_ROOMS);
        Nodes.present(noMatch, standing == Standing.NO_MATCH);
        board.setVisible(standing == Standing.ROOMS || standing == Standing.NO_MATCH);
    }

    /// The chosen room in words, also for whoever cannot see the board.
    void choose(String spoken) {
        if (!spoken.equals(chosen.getText())) {
            chosen.setText(spoken);
            board.canvas().setAccessibleText(spoken);
        }
    }

    TextField search() {
        return search;
    }

    void focus() {
        board.canvas().requestFocus();
    }

    BorderPane root() {
        return root;
    }
}
