package wattdesk.meterio.card.pcsc;

import java.security.NoSuchAlgorithmException;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;

/// Makes contexts. Two implementations: the library that recovers from a restart of the service,
/// and the JDK's own, which needs a restart of the program (cards.md 5).
interface PcscProvider {

    /// System property: `jdk` takes the JDK's provider.
    String SWITCH = "wattdesk.pcsc";

    /// Throws whatever the platform has to say, unchecked exceptions and missing libraries
    /// included.
    PcscContext open() throws CardException, NoSuchAlgorithmException;

    static PcscProvider chosen() {
        return "jdk".equals(System.getProperty(SWITCH)) ? PcscProvider::jdk : PcscProvider::jna;
    }

    private static PcscContext jna() throws NoSuchAlgorithmException {
        CardTerminals terminals =
                TerminalFactory.getInstance("PC/SC", null, new Smartcardio()).terminals();
        return new PcscContext() {
            @Override
            public CardTerminals terminals() {
                return terminals;
            }

            @Override
            public void close() {
                try {
                    ((Smartcardio.JnaCardTerminals) terminals).close();
                } catch (CardException e) {
                    // The service that would be told is gone; the context went with it.
                    Losses.LOG.debug("context not released", e);
                }
            }
        };
    }

    /// Never `getDefault()`: started before the service it would stay empty for ever.
    private static PcscContext jdk() throws NoSuchAlgorithmException {
        CardTerminals terminals = TerminalFactory.getInstance("PC/SC", null).terminals();
        return new PcscContext() {
            @Override
            public CardTerminals terminals() {
                return terminals;
            }

            // The JDK holds one context for the life of the program.
            @Override
            public void close() {}
        };
    }
}
