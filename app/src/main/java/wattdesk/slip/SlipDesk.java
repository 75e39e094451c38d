package wattdesk.slip;

import java.io.IOException;
import java.nio.file.Path;
import wattdesk.message.Language;
import wattdesk.operator.Actor;

/// Slips on paper, in files and as a picture. What is printed never changes what was done.
public interface SlipDesk {

    /// The language of papers: that of the station's setting, else the one of the screen.
    Language language();

    /// Queues the first print, or a reprint marked 副本 with its count; returns at once. Nothing on
    /// a station without a printer.
    void print(Slip slip, Actor actor);

    /// False on a station whose settings name no printer.
    boolean hasPrinter();

    /// How many papers came out, or may have.
    int papers(Slip slip);

    void writePdf(Slip slip, Path file) throws IOException;

    /// The first page; `zoomPercent` 100 is 72 dots per inch.
    byte[] png(Slip slip, int zoomPercent);
}
