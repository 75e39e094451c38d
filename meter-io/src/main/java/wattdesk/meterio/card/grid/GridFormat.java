package wattdesk.meterio.card.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import wattdesk.meterio.card.CardContents;
import wattdesk.meterio.card.CardFormat;
import wattdesk.meterio.card.CardLink;
import wattdesk.meterio.card.CardOrder;
import wattdesk.meterio.card.CardPurchase;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.CardReturn;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.PurchaseKind;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.Reply;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.card.apdu.Apdu;
import wattdesk.meterio.card.apdu.CardStop;
import wattdesk.meterio.card.apdu.CardTalk;

/// Reads what a grid's user card shows without keys. Never writes: operating keys and MAC belong to
/// the grid.
public final class GridFormat implements CardFormat {

    public static final String ID = "grid-user-card";
    private static final int SERIAL_FILE = 0x19;
    private static final int NOT_ALLOWED = 0x6982;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public ReadResult read(CardLink link) {
        if (MediumKind.of(link.atr()).filter(kind -> kind == MediumKind.CPU).isEmpty()) {
            return new ReadResult.Foreign(link.atr());
        }
        try {
            return contents(new CardTalk(link));
        } catch (CardStop stop) {
            return switch (stop.why()) {
                case CardStop.Why.Lost lost -> new ReadResult.Failed(lost.loss(), lost.detail());
                case CardStop.Why.Status _, CardStop.Why.Rule _ ->
                    new ReadResult.Foreign(stop.detail());
            };
        }
    }

    private static ReadResult contents(CardTalk talk) throws CardStop {
        talk.need(selectFile(0x3F00));
        String serial = Hex.of(talk.need(Apdu.readBinary(SERIAL_FILE, 1, 8), 8));
        talk.need(selectFile(0xDF01));
        GridFile<GridParameters> parameters = read(talk, GridParameters.FILE,
                GridParameters.LENGTH).map(GridParameters::decode)
                .orElseGet(GridFile.Closed::new);
        GridFile<GridWallet> wallet = read(talk, GridWallet.FILE, GridWallet.LENGTH)
                .map(GridWallet::decode).orElseGet(GridFile.Closed::new);
        GridFile<GridReturn> returned = returned(talk);
        return new ReadResult.Contents(new CardContents(ID, MediumKind.CPU, serial,
                parameters.value().isPresent(), purchase(parameters, wallet),
                returned.value().map(r -> new CardReturn(r.count(), r.meter(),
                        r.remainingFen() - r.overdraftFen(), 0)),
                details(parameters, wallet, returned)));
    }

    private static GridFile<GridReturn> returned(CardTalk talk) throws CardStop {
        GridFile<GridReturn> state = read(talk, GridReturn.STATE_GRID,
                GridReturn.length(GridReturn.STATE_GRID)).map(GridReturn::decode)
                .orElseGet(GridFile.Closed::new);
        return state.value().isPresent() ? state : read(talk, GridReturn.SOUTHERN_GRID,
                GridReturn.length(GridReturn.SOUTHERN_GRID)).map(GridReturn::decode)
                .filter(southern -> southern.value().isPresent()).orElse(state);
    }

    /// A purchase is only shown whole: wallet, numbers and kind.
    private static Optional<CardPurchase> purchase(
            GridFile<GridParameters> parameters, GridFile<GridWallet> wallet) {
        return parameters.value().flatMap(p -> p.kind().flatMap(kind -> wallet.value()
                .map(w -> new CardPurchase(kind, w.count(), p.meter(), p.customer(),
                        w.amountFen(), false))));
    }

    private static Map<String, String> details(GridFile<GridParameters> parameters,
            GridFile<GridWallet> wallet, GridFile<GridReturn> returned) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("parameterFile", state(parameters));
        details.put("walletFile", state(wallet));
        details.put("returnFile", state(returned));
        parameters.value().ifPresent(p -> details.put("cardKind",
                p.kind().map(PurchaseKind::name).orElse("RECONNECT")));
        returned.value().ifPresent(r -> {
            details.put("meterTime", r.time());
            details.put("keysAndInserts", r.keysAndInserts());
        });
        return details;
    }

    private static String state(GridFile<?> file) {
        return switch (file) {
            case GridFile.Read<?> _ -> "VALID";
            case GridFile.Empty<?> _ -> "EMPTY";
            case GridFile.Broken<?> _ -> "BROKEN";
            case GridFile.Closed<?> _ -> "CLOSED";
        };
    }

    private static byte[] selectFile(int id) {
        return Apdu.sending(0x00, 0xA4, 0x00, 0x00, (byte) (id >> 8), (byte) id);
    }

    /// Empty where the card wants a key first or has no such file.
    private static Optional<byte[]> read(CardTalk talk, int file, int length) throws CardStop {
        Reply.Answered answered = talk.ask(Apdu.readBinary(file, 0, length));
        boolean closed = answered.status() == NOT_ALLOWED || (answered.status() & 0xFF00) == 0x6A00;
        if (closed) {
            return Optional.empty();
        }
        if (answered.status() != CardTalk.OK) {
            throw CardStop.status(answered.status());
        }
        return Optional.of(answered.data());
    }

    @Override
    public WriteResult sell(CardLink link, CardOrder order) {
        return new WriteResult.Refused(CardRefusal.READ_ONLY, ID);
    }

    @Override
    public WriteResult clear(CardLink link) {
        return new WriteResult.Refused(CardRefusal.READ_ONLY, ID);
    }
}
