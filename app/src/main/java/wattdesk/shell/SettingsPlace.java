package wattdesk.shell;

import java.time.Instant;
import java.util.Collections;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.operator.ui.StaffController;
import wattdesk.settings.ui.SettingsController;
import wattdesk.station.ui.HealthController;
import wattdesk.ui.Nodes;
import wattdesk.ui.Place;

/// Look for everybody, the station's settings and staff for administrators, health for all.
final class SettingsPlace implements Place {

    private static final double ONE_COLUMN = 860;

    private final @Nullable SettingsController settings;
    private final @Nullable StaffController staff;
    private final HealthController health;
    private final LookPane look;
    private final BorderPane root = new BorderPane();

    SettingsPlace(LookPane look, @Nullable SettingsController settings,
            @Nullable StaffController staff, HealthController health, @Nullable Runnable guide,
            Words words) {
        this.settings = settings;
        this.staff = staff;
        this.health = health;
        this.look = look;
        root.addEventHandler(KeyEvent.KEY_PRESSED, health::pressed);
        root.setId("settings-place");
        root.getStyleClass().add("place");
        Label title = Nodes.label(words.get("place.settings"), "title");
        HBox head = Nodes.row("place-head", title, Nodes.spring());
        if (guide != null) {
            head.getChildren().add(Nodes.firm(Nodes.button("go-guide", words.get("guide"),
                    PlaceId.START.key.getName(), guide)));
        }
        root.setTop(head);
        VBox left = Nodes.column("settings-column", look);
        if (settings != null) {
            left.getChildren().add(settings.view());
        }
        VBox right = Nodes.column("settings-column", health.view());
        if (staff != null) {
            right.getChildren().addFirst(staff.view());
            root.addEventHandler(KeyEvent.KEY_PRESSED, staff::pressed);
        }
        GridPane columns = new GridPane();
        columns.getStyleClass().add("settings-columns");
        root.widthProperty().subscribe(width -> lay(columns, left, right, width.doubleValue()));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setCenter(scroll);
    }

    /// Large zoom on a small screen leaves room for one column.
    private static void lay(GridPane columns, VBox left, VBox right, double width) {
        boolean one = width > 0 && width < ONE_COLUMN;
        if (columns.getColumnConstraints().size() == (one ? 1 : 2)) {
            return;
        }
        ColumnConstraints share = new ColumnConstraints();
        share.setPercentWidth(one ? 100 : 50);
        columns.getChildren().clear();
        columns.getColumnConstraints().setAll(Collections.nCopies(one ? 1 : 2, share));
        columns.add(left, 0, 0);
        columns.add(right, one ? 0 : 1, one ? 1 : 0);
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public void enter() {
        health.enter();
        if (settings != null) {
            settings.enter();
        }
        if (staff != null) {
            staff.enter();
        }
        look.focus();
    }

    @Override
    public void tick(Instant now) {}
}
