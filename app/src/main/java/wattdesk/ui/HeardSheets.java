package wattdesk.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Sheets over a place that is to know when one has gone, however that came.
public final class HeardSheets implements Sheets {

    private final Sheets sheets;
    private final Runnable gone;

    public HeardSheets(Sheets sheets, Runnable gone) {
        this.sheets = sheets;
        this.gone = gone;
    }

    @Override
    public void show(Region sheet, Node first) {
        sheets.show(sheet, first);
        sheet.sceneProperty().subscribe((_, now) -> {
            if (now == null) {
                gone.run();
            }
        });
    }

    @Override
    public void close() {
        sheets.close();
    }

    @Override
    public boolean isOpen() {
        return sheets.isOpen();
    }
}
