package wattdesk.meterio.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.card.ReaderList;

class CardWatcherTest {

    private final FakeService service = new FakeService();
    private final List<CardEvent> events = new CopyOnWriteArrayList<>();
    private final CardWatcher watcher = new CardWatcher(service, events::add);

    @AfterEach
    void ends() {
        watcher.close();
    }

    private void seen(CardEvent... wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events).containsExactly(wanted));
        events.clear();
    }

    @Test
    void cardsThatComeAndGoAreTold() {
        watcher.start();
        seen(new CardEvent.Readers(List.of(FakeService.READER)),
                new CardEvent.Inserted(FakeService.READER));
        service.card = false;
        service.changed();
        seen(new CardEvent.Removed(FakeService.READER));
        service.card = true;
        service.changed();
        seen(new CardEvent.Inserted(FakeService.READER));
    }

    @Test
    void aReaderThatIsUnpluggedTakesItsCardAlong() {
        watcher.start();
        seen(new CardEvent.Readers(List.of(FakeService.READER)),
                new CardEvent.Inserted(FakeService.READER));
        service.reader = false;
        service.changed();
        seen(new CardEvent.Readers(List.of()), new CardEvent.Removed(FakeService.READER));
        service.reader = true;
        seen(new CardEvent.Readers(List.of(FakeService.READER)),
                new CardEvent.Inserted(FakeService.READER));
    }

    @Test
    void theEndOfTheServiceIsToldOnceAndSoIsItsReturn() {
        watcher.start();
        seen(new CardEvent.Readers(List.of(FakeService.READER)),
                new CardEvent.Inserted(FakeService.READER));
        service.kill();
        seen(new CardEvent.ServiceGone());
        service.restart();
        seen(new CardEvent.ServiceBack(), new CardEvent.Readers(List.of(FakeService.READER)),
                new CardEvent.Inserted(FakeService.READER));
    }

    /// Waiting in the card thread's context would hold every command up for as long as the wait.
    @Test
    void theWatcherHasAContextOfItsOwn() {
        PcscPort port = new PcscPort(service);
        assertThat(port.readers()).isInstanceOf(ReaderList.Found.class);
        watcher.start();
        seen(new CardEvent.Readers(List.of(FakeService.READER)),
                new CardEvent.Inserted(FakeService.READER));
        assertThat(service.contexts).isEqualTo(2);
        watcher.close();
        assertThat(service.open).as("only the port's is left").isEqualTo(1);
    }
}
