package wattdesk.installer;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least window that there can be: one stage, one field that takes keys.
public final class BareWindow extends Application {

    @Override
    public void start(Stage stage) {
        TextField field = new TextField();
        field.setId(StartProbe.FIELD);
        stage.setScene(new Scene(new StackPane(field), 1366, 728));
        stage.show();
    }

    public static void main(String[] args) {
        launch(BareWindow.class, args);
        Runtime.getRuntime().exit(0);
    }
}
