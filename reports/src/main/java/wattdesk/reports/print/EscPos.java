package wattdesk.reports.print;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Builds one ESC/POS job. Alignment is made of spaces, so that a line that has to be printed
/// as a picture stands where its text would. Only commands that every clone knows are used:
/// `ESC @`, `FS &`, `ESC E`, `GS !`, `GS v 0`, `ESC d`, `GS V`.
///
/// ```java
/// byte[] job = new EscPos(Paper.WIDE).centre(Run.big("收据")).sides(a, b).cut();
/// ```
public final class EscPos {

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int FS = 0x1C;
    private static final int DOUBLE_BOTH = 0x11;
    private static final int FEED_AND_PARTIAL_CUT = 66;
    private static final int KICK_ON_2_MILLIS = 25;
    private static final int KICK_OFF_2_MILLIS = 250;

    private final Paper paper;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public EscPos(Paper paper) {
        this.paper = paper;
        put(ESC, '@', FS, '&');
    }

    /// The drawer's own command, never part of a receipt: it opens only for cash, after the
    /// commit (money 11).
    ///
    /// @param connector 0 for pin 2 of the socket (usual), 1 for pin 5
    public static byte[] drawerKick(int connector) {
        return new byte[] {
            ESC, 'p', (byte) (connector == 0 ? 0 : 1), KICK_ON_2_MILLIS, (byte) KICK_OFF_2_MILLIS
        };
    }

    /// One line from the left. Longer than the paper: the printer breaks it, nothing is lost.
    public EscPos line(Run... runs) {
        String whole = String.join("", Arrays.stream(runs).map(Run::text).toList());
        if (paper.repertoire().covers(whole)) {
            Arrays.stream(runs).forEach(this::text);
            put('\n');
        } else {
            raster(Raster.of(List.of(runs), paper.dots()));
        }
        return this;
    }

    public EscPos centre(Run run) {
        return line(Run.plain(" ".repeat(gap(run) / 2)), run);
    }

    public EscPos right(Run run) {
        return line(Run.plain(" ".repeat(gap(run))), run);
    }

    /// `left` at the left edge, `right` at the right one, at least one space between.
    public EscPos sides(Run left, Run right) {
        int spaces = Math.max(1, paper.columns() - left.columns() - right.columns());
        return line(left, Run.plain(" ".repeat(spaces)), right);
    }

    public EscPos rule() {
        return line(Run.plain("-".repeat(paper.columns())));
    }

    public EscPos feed(int lines) {
        put(ESC, 'd', lines);
        return this;
    }

    /// Feeds to the knife, cuts and returns the finished job.
    public byte[] cut() {
        put(GS, 'V', FEED_AND_PARTIAL_CUT, 0);
        return out.toByteArray();
    }

    private int gap(Run run) {
        return Math.max(0, paper.columns() - run.columns());
    }

    private void text(Run run) {
        if (run.text().isEmpty()) {
            return;
        }
        List<Integer> after = new ArrayList<>();
        if (run.bold()) {
            put(ESC, 'E', 1);
            after.addAll(List.of(ESC, (int) 'E', 0));
        }
        if (run.big()) {
            put(GS, '!', DOUBLE_BOTH);
            after.addAll(List.of(GS, (int) '!', 0));
        }
        out.writeBytes(Repertoire.wire(run.text()));
        after.forEach(out::write);
    }

    private void raster(Raster raster) {
        put(GS, 'v', '0', 0);
        put(raster.bytesPerRow() & 0xFF, raster.bytesPerRow() >> 8);
        put(raster.rows() & 0xFF, raster.rows() >> 8);
        out.writeBytes(raster.bits());
    }

    private void put(int... bytes) {
        for (int value : bytes) {
            out.write(value);
        }
    }
}
