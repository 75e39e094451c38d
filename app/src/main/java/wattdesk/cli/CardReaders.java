package wattdesk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wattdesk.meterio.card.Reader;
import wattdesk.meterio.card.ReaderList;
import wattdesk.meterio.card.pcsc.PcscPort;
import wattdesk.station.Finding;

/// Lists the card readers of this computer.
@Command(name = "readers")
final class CardReaders implements Callable<Integer> {

    private static final int NUMBER = 120;

    private final Desk desk;

    CardReaders(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (PcscPort port = PcscPort.ofThisComputer()) {
            return switch (port.readers()) {
                case ReaderList.Found found -> print(found.readers());
                case ReaderList.ServiceGone gone ->
                    throw Fault.of(Exit.DEVICE, "WD-1150", gone.detail()).thrown();
            };
        }
    }

    private int print(List<Reader> readers) {
        for (Reader reader : readers) {
            desk.terminal().answer(desk.json(), Json.object().put("reader", reader.name())
                    .put("card", reader.cardPresent()), reader.name() + "\t"
                    + desk.terminal().word("card.present." + reader.cardPresent()));
        }
        return Exit.DONE.code();
    }

    /// For `doctor`: a station without readers is well.
    static Finding finding() {
        try (PcscPort port = PcscPort.ofThisComputer()) {
            return switch (port.readers()) {
                case ReaderList.Found found -> new Finding(NUMBER, "card readers", true,
                        !found.readers().isEmpty(), String.join(", ",
                        found.readers().stream().map(Reader::name).toList()));
                case ReaderList.ServiceGone gone ->
                    new Finding(NUMBER, "card readers", true, false, gone.detail());
            };
        }
    }
}
