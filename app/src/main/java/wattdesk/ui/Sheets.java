package wattdesk.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Where a small dialog is laid over the place it belongs to; one at a time, never a window.
public interface Sheets {

    /// Shows it and puts the focus on `first`; Esc closes it.
    void show(Region sheet, Node first);

    default void show(AskingSheet sheet) {
        show(sheet.root(), sheet.first());
    }

    void close();

    boolean isOpen();
}
