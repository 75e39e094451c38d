package wattdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.message.Message;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.meterio.sim.card.CardFile;
import wattdesk.meterio.sim.card.CardSlot;
import wattdesk.meterio.sim.card.SlotAnswer;
import wattdesk.meterio.sim.card.VirtualCard;
import wattdesk.meterio.sim.model.VirtualMeter;
import wattdesk.quantity.Money;

/// Puts a card that lies in a file into a virtual meter, as its customer would.
@Command(name = "insert")
final class CardInsert implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private CardBench bench = new CardBench();

    @Option(names = "--site", paramLabel = "FILE.toml", required = true)
    private Path site = Path.of("");

    @Option(names = "--meter", paramLabel = "NUMBER", required = true)
    private String number = "";

    CardInsert(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        byte[] master = bench.keys().master();
        Path file = bench.file();
        try (VirtualSites sites = new VirtualSites(new RealLineClock())) {
            VirtualMeter meter = sites.site(site).meter(number).orElseThrow(() ->
                    Fault.of(Exit.USAGE, "WD-1163", site, number).thrown());
            VirtualCard card = card(file);
            SlotAnswer answer = new CardSlot(meter, master).insert(card);
            CardFile.save(file, card);
            return print(meter, answer);
        } catch (PortException e) {
            throw Fault.of(Exit.USAGE, "WD-1080", site, String.valueOf(e.getMessage())).thrown();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static VirtualCard card(Path file) {
        try {
            return CardFile.load(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static CommandFault unusable(Path file, IOException e) {
        return Fault.of(Exit.USAGE, "WD-1164", file, String.valueOf(e.getMessage())).thrown();
    }

    private int print(VirtualMeter meter, SlotAnswer answer) {
        String credited = Money.ofFen(answer.creditedFen()).yuan();
        desk.terminal().answer(desk.json(), Json.object().put("display", answer.display())
                .put("credited", credited).put("writtenBack", answer.writtenBack())
                .put("why", answer.why()).put("balance", Money.ofFen(meter.balanceFen()).yuan())
                .put("count", meter.count()), answer.display() + "\t" + credited);
        if (answer.error() == 0) {
            return Exit.DONE.code();
        }
        desk.terminal().tell(Message.of("cli", "WD-1162", answer.display(), desk.terminal()
                .word("card.error." + answer.error())));
        return Exit.REFUSED.code();
    }
}
