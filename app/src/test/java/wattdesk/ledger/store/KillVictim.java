package wattdesk.ledger.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.UUID;
import wattdesk.ledger.Commit;

/// A process that sells for ever and says each acknowledged command; a test kills it.
final class KillVictim {
    private KillVictim() {}

    public static void main(String[] arguments) throws Exception {
        Thread.ofPlatform().daemon().start(KillVictim::endWithTheTest);
        OpenBooks open = OpenBooks.in(Path.of(arguments[0]));
        new TapeComparison(open.writer, open.tape, KillTest.REPLAY).run(open.reading);
        System.out.println("ready");
        for (long fen = 1; ; fen++) {
            UUID command = UUID.randomUUID();
            if (open.books.commit(OpenBooks.sale(command, fen)) instanceof Commit.Done) {
                System.out.println(command);
            }
        }
    }

    private static void endWithTheTest() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
        Runtime.getRuntime().halt(1);
    }
}
