package wattdesk.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import wattdesk.shell.play.Keys;

/// Plays scenes one after the other, each with its picture; one that fails does not stop the rest.
final class DemoScenes {

    private final DemoReport report;
    private final Keys keys;

    DemoScenes(DemoReport report, Keys keys) {
        this.report = report;
        this.keys = keys;
    }

    /// Work that may fail in a play; what it returns is told.
    @FunctionalInterface
    interface Scene {
        Outcome play() throws IOException;
    }

    record Outcome(boolean fine, String detail) {}

    void scene(String key, Scene scene) {
        Path picture = report.picture(key);
        Outcome outcome;
        try {
            outcome = scene.play();
        } catch (IOException | RuntimeException e) {
            outcome = new Outcome(false, String.valueOf(e.getMessage()));
        }
        try {
            keys.picture(picture);
        } catch (IOException e) {
            outcome = new Outcome(false, String.valueOf(e.getMessage()));
        }
        report.add(key, outcome.fine(), outcome.detail(), picture);
    }
}
