package wattdesk.meterio.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import jnasmartcardio.Smartcardio.EstablishContextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.card.CardLink;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.Connected;
import wattdesk.meterio.card.Reader;
import wattdesk.meterio.card.ReaderList;
import wattdesk.meterio.card.Reply;

/// Every row of cards.md 5, injected behind the types of javax.smartcardio.
class PcscPortTest {

    private static final byte[] UID = {(byte) 0xFF, (byte) 0xCA, 0, 0, 0};

    private final FakeService service = new FakeService();
    private final PcscPort port = new PcscPort(service);

    private CardLink link() {
        return switch (port.connect(FakeService.READER)) {
            case Connected.Card card -> card.link();
            case Connected.Failed failed -> throw new AssertionError(failed.toString());
        };
    }

    private static CardLoss loss(Reply reply) {
        return switch (reply) {
            case Reply.Lost lost -> lost.loss();
            case Reply.Answered answered -> throw new AssertionError(answered.toString());
        };
    }

    private CardLoss refusedConnect() {
        return switch (port.connect(FakeService.READER)) {
            case Connected.Failed failed -> failed.loss();
            case Connected.Card card -> throw new AssertionError(card.toString());
        };
    }

    /// What the two providers throw, and what it means.
    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(new IllegalArgumentException("newPosition < 0"), CardLoss.CARD_OUT),
                Arguments.of(new IllegalArgumentException("apdu must be at least 2 bytes long"),
                        CardLoss.CARD_OUT),
                Arguments.of(FakeService.coded(0x80100016), CardLoss.CARD_OUT),
                Arguments.of(FakeService.coded(0x80100069), CardLoss.CARD_OUT),
                Arguments.of(FakeService.coded(0x80100068), CardLoss.CARD_RESET),
                Arguments.of(FakeService.coded(0x8010001D), CardLoss.SERVICE),
                Arguments.of(FakeService.coded(0x8010001E), CardLoss.SERVICE),
                Arguments.of(FakeService.coded(0x80100013), CardLoss.SERVICE),
                Arguments.of(FakeService.coded(0x8010000B), CardLoss.IN_USE),
                Arguments.of(FakeService.coded(0x80100009), CardLoss.NO_READER),
                Arguments.of(FakeService.coded(0x80100004), CardLoss.OTHER),
                Arguments.of(jdk("SCARD_E_NOT_TRANSACTED"), CardLoss.CARD_OUT),
                Arguments.of(jdk("SCARD_W_REMOVED_CARD"), CardLoss.CARD_OUT),
                Arguments.of(jdk("SCARD_W_RESET_CARD"), CardLoss.CARD_RESET),
                Arguments.of(jdk("SCARD_E_NO_SERVICE"), CardLoss.SERVICE),
                Arguments.of(jdk("SCARD_F_COMM_ERROR"), CardLoss.SERVICE),
                Arguments.of(jdk("SCARD_E_SHARING_VIOLATION"), CardLoss.IN_USE),
                Arguments.of(jdk("SCARD_E_READER_UNAVAILABLE"), CardLoss.NO_READER),
                Arguments.of(jdk("SCARD_E_INVALID_PARAMETER"), CardLoss.OTHER),
                Arguments.of(new IllegalStateException("card has been disconnected"),
                        CardLoss.OTHER));
    }

    /// The JDK's own exception type is not exported: only its words tell the code.
    private static CardException jdk(String name) {
        return new CardException("transmit() failed", new Exception(name));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whateverATransmitThrowsIsALossAndTheLinkIsDead(Exception thrown, CardLoss loss) {
        try (CardLink link = link()) {
            service.onTransmit = thrown;
            assertThat(loss(link.transmit(UID))).isEqualTo(loss);
            service.onTransmit = null;
            assertThat(link.transmit(UID)).as("never used again").isInstanceOf(Reply.Lost.class);
        }
    }

    @Test
    void theSameCardAnswersAgainAfterANewConnect() {
        try (CardLink link = link()) {
            service.onTransmit = new IllegalArgumentException("newPosition < 0");
            assertThat(loss(link.transmit(UID))).isEqualTo(CardLoss.CARD_OUT);
        }
        service.onTransmit = null;
        try (CardLink again = link()) {
            assertThat(again.transmit(UID)).isEqualTo(new Reply.Answered("FFCA", 0x9000));
            assertThat(again.atr()).isEqualTo("3B04A2131091");
            assertThat(again.reader()).isEqualTo(FakeService.READER);
        }
    }

    /// No card by code as well as by type: one provider throws no CardNotPresentException.
    @Test
    void noCardIsToldByCodeAndByType() {
        service.card = false;
        assertThat(refusedConnect()).isEqualTo(CardLoss.NO_CARD);
        service.onConnect = new CardNotPresentException("no card");
        assertThat(refusedConnect()).isEqualTo(CardLoss.NO_CARD);
        service.onConnect = jdk("SCARD_E_NO_SMARTCARD");
        assertThat(refusedConnect()).isEqualTo(CardLoss.NO_CARD);
    }

    @Test
    void aReaderThatIsNotThereIsNoReader() {
        assertThat(port.connect("another")).isEqualTo(
                new Connected.Failed(CardLoss.NO_READER, "another"));
        service.reader = false;
        assertThat(port.readers()).isEqualTo(new ReaderList.Found(List.of()));
    }

    @Test
    void afterARestartOfTheServiceEverythingIsMadeAnew() {
        assertThat(port.readers()).isEqualTo(
                new ReaderList.Found(List.of(new Reader(FakeService.READER, true))));
        CardLink old = link();
        service.kill();
        assertThat(loss(old.transmit(UID))).isEqualTo(CardLoss.SERVICE);
        assertThat(port.readers()).isInstanceOf(ReaderList.ServiceGone.class);
        assertThat(refusedConnect()).isEqualTo(CardLoss.SERVICE);
        service.restart();
        assertThat(port.readers()).isEqualTo(
                new ReaderList.Found(List.of(new Reader(FakeService.READER, true))));
        try (CardLink fresh = link()) {
            assertThat(fresh.transmit(UID)).isInstanceOf(Reply.Answered.class);
        }
        old.close();
        assertThat(service.open).as("the dead context was let go").isEqualTo(1);
    }

    /// Nobody noticed the end: the first listing after the restart already recovers.
    @Test
    void aRestartThatNobodySawCostsNoAnswer() {
        assertThat(port.readers()).isInstanceOf(ReaderList.Found.class);
        service.kill();
        service.restart();
        assertThat(port.readers()).isInstanceOf(ReaderList.Found.class);
        assertThat(service.contexts).isEqualTo(2);
    }

    @Test
    void startedBeforeTheServiceItFindsItLater() {
        service.kill();
        assertThat(port.readers()).isInstanceOf(ReaderList.ServiceGone.class);
        service.restart();
        assertThat(port.readers()).isInstanceOf(ReaderList.Found.class);
    }

    static Stream<Throwable> cannotOpen() {
        return Stream.of(new EstablishContextException(FakeService.coded(0x8010001D)),
                new NoSuchAlgorithmException("PC/SC"),
                new UnsatisfiedLinkError("libpcsclite.so.1"));
    }

    /// Unchecked exceptions and a missing library included.
    @ParameterizedTest
    @MethodSource("cannotOpen")
    void aServiceThatCannotBeReachedIsAResult(Throwable thrown) {
        PcscPort dead = new PcscPort(() -> {
            switch (thrown) {
                case RuntimeException e -> throw e;
                case NoSuchAlgorithmException e -> throw e;
                case Error e -> throw e;
                default -> throw new AssertionError(thrown);
            }
        });
        assertThat(dead.readers()).isInstanceOf(ReaderList.ServiceGone.class);
        assertThat(dead.connect("any")).isInstanceOfSatisfying(Connected.Failed.class,
                failed -> assertThat(failed.loss()).isEqualTo(CardLoss.SERVICE));
    }

    /// Inside a held transaction a second connect deadlocks the service: it is not even tried.
    @Test
    void nothingIsConnectedInsideATransaction() {
        try (CardLink link = link()) {
            assertThat(link.hold()).isTrue();
            int connects = service.connects;
            assertThat(refusedConnect()).isEqualTo(CardLoss.HELD);
            assertThat(service.connects).isEqualTo(connects);
            link.release();
            link.release();
            try (CardLink second = link()) {
                assertThat(second.transmit(UID)).isInstanceOf(Reply.Answered.class);
            }
        }
    }

    @Test
    void aLinkThatIsClosedWhileItHoldsLetsGo() {
        CardLink link = link();
        assertThat(link.hold()).isTrue();
        link.close();
        try (CardLink next = link()) {
            assertThat(next.hold()).isTrue();
        }
    }

    @Test
    void aCardThatCannotBeHeldSaysSo() {
        try (CardLink link = link()) {
            service.kill();
            assertThat(link.hold()).isFalse();
        }
    }

    /// The old six-byte authenticate is no command for javax.smartcardio; it must not end the port.
    @Test
    void aMalformedCommandIsALossToo() {
        try (CardLink link = link()) {
            assertThat(link.transmit(new byte[] {(byte) 0xFF, (byte) 0x88, 0, 4, 0x60, 0}))
                    .isInstanceOf(Reply.Lost.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"jdk", "jna"})
    void theSwitchChoosesTheProvider(String value) {
        System.setProperty(PcscProvider.SWITCH, value);
        try {
            assertThat(PcscProvider.chosen()).isNotNull();
            assertThat(PcscPort.ofThisComputer().readers()).isNotNull();
        } finally {
            System.clearProperty(PcscProvider.SWITCH);
        }
    }

    @Test
    void closingLetsTheContextGo() {
        assertThat(port.readers()).isInstanceOf(ReaderList.Found.class);
        port.close();
        assertThat(service.open).isZero();
        port.close();
    }
}
