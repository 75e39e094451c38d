package wattdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.card.CardLink;
import wattdesk.meterio.card.CardLoss;
import wattdesk.meterio.card.CardReaderPort;
import wattdesk.meterio.card.Connected;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.Reader;
import wattdesk.meterio.card.ReaderList;
import wattdesk.meterio.card.Reply;
import wattdesk.meterio.sim.card.CardFile;
import wattdesk.meterio.sim.card.MemoryCard;
import wattdesk.meterio.sim.card.MifareCard;
import wattdesk.meterio.sim.card.VirtualCard;

/// A reader without hardware: the card in it is a file, kept after every command that changed it.
///
/// A file that is not there yet becomes a blank card: a CPU card where its name ends in `.cpu`, an
/// SLE4442 where it ends in `.sle4442`, else a MIFARE Classic 1K.
final class CardFileReader implements CardReaderPort {

    private static final Logger LOG = LoggerFactory.getLogger(CardFileReader.class);

    private final Path file;
    private final byte @Nullable [] master;
    private final boolean makesCards;

    CardFileReader(Path file, byte @Nullable [] master, boolean makesCards) {
        this.file = file;
        this.master = master;
        this.makesCards = makesCards;
    }

    private String name() {
        return "sim:" + file;
    }

    @Override
    public ReaderList readers() {
        return new ReaderList.Found(List.of(
                new Reader(name(), makesCards || Files.isRegularFile(file))));
    }

    @Override
    public Connected connect(String reader) {
        try {
            if (!Files.exists(file) && !makesCards) {
                return new Connected.Failed(CardLoss.NO_CARD, name());
            }
            VirtualCard card = Files.exists(file) ? CardFile.load(file) : made();
            card.insert();
            return new Connected.Card(new Link(card));
        } catch (IOException e) {
            return new Connected.Failed(CardLoss.OTHER, String.valueOf(e.getMessage()));
        }
    }

    private VirtualCard made() throws IOException {
        byte[] serial = new byte[8];
        new SecureRandom().nextBytes(serial);
        String name = file.toString();
        VirtualCard card = name.endsWith(".cpu") && master != null ? CardFile.cpu(serial, master)
                : name.endsWith(".sle4442") ? MemoryCard.blank()
                : MifareCard.blank(Arrays.copyOf(serial, 4));
        CardFile.save(file, card);
        return card;
    }

    @Override
    public void close() {}

    private final class Link implements CardLink {

        private final VirtualCard card;

        Link(VirtualCard card) {
            this.card = card;
        }

        @Override
        public String reader() {
            return name();
        }

        @Override
        public String atr() {
            return Hex.of(card.atr());
        }

        @Override
        public Reply transmit(byte[] command) {
            byte[] before = card.memory();
            byte[] answer = card.command(command);
            try {
                if (!Arrays.equals(before, card.memory())) {
                    CardFile.save(file, card);
                }
                return Reply.of(answer);
            } catch (IOException e) {
                LOG.warn("a card file could not be kept", e);
                return new Reply.Lost(CardLoss.OTHER, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public boolean hold() {
            return true;
        }

        @Override
        public void release() {}

        @Override
        public void close() {}
    }
}
