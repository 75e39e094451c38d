package wattdesk.board.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import wattdesk.ui.Nodes;

/// A tab for each building, and one for all of them. Too many for the width scroll, the chosen one
/// always in sight.
final class BuildingTabs extends ScrollPane {

    private final TileWords words;
    private final String every;
    private final Consumer<String> chosen;
    private final HBox row = Nodes.row("building-tabs");
    private List<String> buildings = List.of();
    private String here = "";

    BuildingTabs(TileWords words, String every, Consumer<String> chosen) {
        super();
        this.words = words;
        this.every = every;
        this.chosen = chosen;
        setId("buildings");
        getStyleClass().add("building-scroll");
        setContent(row);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinWidth(0);
    }

    void show(List<String> known, String now) {
        if (!known.equals(buildings)) {
            buildings = List.copyOf(known);
            row.getChildren().setAll(tabs());
        }
        here = now;
        row.getChildren().forEach(node -> {
            ToggleButton tab = (ToggleButton) node;
            tab.setSelected(now.equals(tab.getUserData()));
            if (tab.isSelected()) {
                bringIntoSight(tab);
            }
        });
        Nodes.present(this, buildings.size() > 1);
    }

    private List<ToggleButton> tabs() {
        List<ToggleButton> tabs = new ArrayList<>();
        tabs.add(tab("", every));
        buildings.forEach(building -> tabs.add(tab(building, words.building(building))));
        return tabs;
    }

    private ToggleButton tab(String building, String text) {
        ToggleButton tab = new ToggleButton(text);
        tab.setUserData(building);
        tab.setId("building-" + building);
        tab.getStyleClass().add("building-tab");
        tab.setFocusTraversable(false);
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setOnAction(_ -> chosen.accept(building));
        return tab;
    }

    private void bringIntoSight(ToggleButton tab) {
        double hidden = row.getWidth() - getViewportBounds().getWidth();
        if (hidden > 0) {
            double middle = tab.getBoundsInParent().getCenterX()
                    - getViewportBounds().getWidth() / 2;
            setHvalue(Math.clamp(middle / hidden, 0, 1));
        }
    }

    /// The tab so many steps on; stays at the ends.
    void turn(int by) {
        int at = here.isEmpty() ? 0 : buildings.indexOf(here) + 1;
        int next = Math.clamp(at + by, 0, buildings.size());
        chosen.accept(next == 0 ? "" : buildings.get(next - 1));
    }
}
