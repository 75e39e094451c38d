package wattdesk.shell;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import wattdesk.message.Message;
import wattdesk.station.ui.StationDoor;

/// A station that keeps whoever comes waiting until they leave: there is only its sign-in.
final class ClosedDoor implements StationDoor {

    private static final Message NOBODY = Message.of("station", "WD-4213", "");

    private final CountDownLatch left = new CountDownLatch(1);

    void leave() {
        left.countDown();
    }

    @Override
    public Path folder() {
        return Path.of("");
    }

    @Override
    public boolean hasStation() {
        return true;
    }

    @Override
    public Opened open() {
        WattdeskApp.await(left);
        return new Opened.Refused(NOBODY);
    }

    @Override
    public Made makeDemo() {
        return new Made.Refused(NOBODY);
    }

    @Override
    public Made makeEmpty(char[] adminPassword) {
        return new Made.Refused(NOBODY);
    }
}
