package wattdesk.meterio.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Keeps what a port says.
final class Ear implements BytePort.Listener {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
    final BlockingQueue<String> gone = new LinkedBlockingQueue<>();

    @Override
    public void onBytes(byte[] bytes) {
        heard.add(bytes);
    }

    @Override
    public void onGone(String why) {
        gone.add(why);
    }

    byte[] take(int n) throws InterruptedException {
        byte[] all = new byte[0];
        while (all.length < n) {
            byte[] more = heard.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(more).as("%s of %s bytes", all.length, n).isNotNull();
            byte[] both = Arrays.copyOf(all, all.length + more.length);
            System.arraycopy(more, 0, both, all.length, more.length);
            all = both;
        }
        return all;
    }
}
