package wattdesk.installer;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least window that there can be: one stage, one label.
public final class BareWindow extends Application {

    static final String ID = "bare";

    @Override
    public void start(Stage stage) {
        Label label = new Label("bare");
        label.setId(ID);
        stage.setScene(new Scene(new StackPane(label), 1366, 728));
        stage.show();
    }

    public static void main(String[] args) {
        launch(BareWindow.class, args);
        Runtime.getRuntime().exit(0);
    }
}
