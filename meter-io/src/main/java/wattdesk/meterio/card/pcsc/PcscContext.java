package wattdesk.meterio.card.pcsc;

import javax.smartcardio.CardTerminals;

/// One conversation with the reader service. Thrown away and made anew when the service ends.
interface PcscContext extends AutoCloseable {

    CardTerminals terminals();

    @Override
    void close();
}
