package wattdesk.vending.store;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import wattdesk.ledger.Books;

/// Where the time of sales goes: calls of the ports, timed from outside, and forces of files, as
/// the runtime records them.
final class SaleParts {

    private final Thread till = Thread.currentThread();
    private final Map<String, Long> nanos = new TreeMap<>();
    private final Map<String, Integer> calls = new TreeMap<>();

    /// The same port; what its methods take is booked under that name.
    <T> T timed(Class<T> port, T real, String part) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port},
                (_, method, arguments) -> {
                    long start = System.nanoTime();
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        took(part, start);
                    }
                }));
    }

    /// The same books; every kind of commit is a part of its own.
    Books timed(Books real) {
        return change -> {
            long start = System.nanoTime();
            try {
                return real.commit(change);
            } finally {
                took("commit " + change.tape().getFirst().type(), start);
            }
        };
    }

    /// What is asked inside another call, on a thread of the database, is part of that.
    private void took(String part, long start) {
        if (Thread.currentThread() == till) {
            add(part, System.nanoTime() - start);
        }
    }

    private void add(String part, long time) {
        nanos.merge(part, time, Long::sum);
        calls.merge(part, 1, Integer::sum);
    }

    /// Every part per sale: milliseconds, and how often where that is told.
    String perSale(int sales) {
        StringBuilder text = new StringBuilder();
        nanos.forEach((part, time) -> text.append("%s%s %.2f ms (%.1f times)".formatted(
                text.isEmpty() ? "" : "; ", part, time / 1e6 / sales,
                calls.get(part) / (double) sales)));
        return text.toString();
    }

    /// Begins to record forces; they cost time themselves, so the ratio is not taken meanwhile.
    static Recording recording() {
        Recording recording = new Recording();
        for (String event : new String[] {"jdk.FileForce", "jdk.FileWrite"}) {
            recording.enable(event).withThreshold(Duration.ZERO).withoutStackTrace();
        }
        recording.start();
        return recording;
    }

    /// Books what was recorded, by kind of file, under that name.
    void addForces(Recording recording, String whose) throws IOException {
        recording.stop();
        Path file = Files.createTempFile("sale", ".jfr");
        recording.dump(file);
        recording.close();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String path = String.valueOf(event.getString("path"));
            String kind = path.endsWith(".jsonl") ? "tape" : path.endsWith(".mv.db") ? "db" : "";
            String act = event.getEventType().getName().endsWith("Force") ? " force " : " write ";
            if (!kind.isEmpty()) {
                add(whose + act + kind, event.getDuration().toNanos());
            }
        }
        Files.delete(file);
    }
}
