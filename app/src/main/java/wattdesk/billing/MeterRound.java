package wattdesk.billing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import wattdesk.billing.BillingBook.ToRead;
import wattdesk.metering.RegisterGateway;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.RegisterGateway.Contact;

/// Asks meters, those of a line one after the other, all lines at the same time. A line's thread
/// ends between two meters when it is told to.
final class MeterRound {

    private static final System.Logger LOG = System.getLogger(MeterRound.class.getName());

    /// Takes what was heard, one at a time.
    interface Listener {
        void heard(ToRead wanted, Contact contact);
    }

    private final RegisterGateway gateway;
    private final BooleanSupplier cancelled;

    MeterRound(RegisterGateway gateway, BooleanSupplier cancelled) {
        this.gateway = gateway;
        this.cancelled = cancelled;
    }

    /// Returns when every line has ended.
    void ask(List<ToRead> meters, Listener listener) {
        var byLine = meters.stream().collect(Collectors.groupingBy(m -> m.meter().line()));
        CompletableFuture<?>[] lines = byLine.entrySet().stream()
                .map(line -> onOwnThread(line.getKey(), line.getValue(), listener))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(lines).join();
    }

    private CompletableFuture<Boolean> onOwnThread(
            String line, List<ToRead> meters, Listener listener) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("billing " + line).start(() -> {
            try {
                askLine(meters, listener);
                done.complete(true);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private void askLine(List<ToRead> meters, Listener listener) {
        for (ToRead wanted : meters) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            Contact contact = contact(wanted);
            synchronized (this) {
                listener.heard(wanted, contact);
            }
        }
    }

    /// A meter that breaks the reading must not end its line.
    private Contact contact(ToRead wanted) {
        try {
            return gateway.contact(wanted.meter(), Collecting.midnights(wanted));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "reading " + wanted.meter().number(), e);
            return new Contact.Missed(Cause.UNUSABLE, String.valueOf(e.getMessage()));
        }
    }
}
