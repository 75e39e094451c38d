package wattdesk.meterio.card.layout;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import wattdesk.meterio.card.CardContents;
import wattdesk.meterio.card.CardFormat;
import wattdesk.meterio.card.CardLink;
import wattdesk.meterio.card.CardOrder;
import wattdesk.meterio.card.CardRefusal;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.MediumKind;
import wattdesk.meterio.card.ReadResult;
import wattdesk.meterio.card.ReaderSettings;
import wattdesk.meterio.card.WriteResult;
import wattdesk.meterio.card.apdu.CardMedium;
import wattdesk.meterio.card.apdu.CardStop;
import wattdesk.meterio.card.apdu.CardTalk;
import wattdesk.meterio.card.apdu.Place;

/// The own layout on all three media: for the simulator, the demo, and meters with our own keys.
public final class OwnFormat implements CardFormat {

    public static final String ID = "own-1";
    private static final int KEY_VERSION = 1;

    private final MasterKey master;
    private final long site;
    private final Function<String, ReaderSettings> settings;
    private final SecureRandom random = new SecureRandom();

    /// @param site number of the site, 0 to 2³²−1
    /// @param settings of a reader, by its name
    public OwnFormat(MasterKey master, long site, Function<String, ReaderSettings> settings) {
        this.master = master;
        this.site = site;
        this.settings = settings;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public ReadResult read(CardLink link) {
        try {
            return switch (look(open(link))) {
                case Look.Ours ours -> new ReadResult.Contents(ours.image().contents());
                case Look.Blank blank -> new ReadResult.Blank(blank.medium().kind(),
                        blank.uid());
            };
        } catch (CardStop stop) {
            return switch (stop.why()) {
                case CardStop.Why.Lost lost -> new ReadResult.Failed(lost.loss(), lost.detail());
                case CardStop.Why.Status _, CardStop.Why.Rule _ ->
                    new ReadResult.Foreign(stop.detail());
            };
        }
    }

    @Override
    public WriteResult sell(CardLink link, CardOrder order) {
        return guarded(link, talk -> new OwnSale(this, order).run(open(talk, link)));
    }

    @Override
    public WriteResult clear(CardLink link) {
        return guarded(link, talk -> wiped(open(talk, link)));
    }

    private interface Course {
        WriteResult run(CardTalk talk) throws CardStop;
    }

    /// Before the first change a stop is a refusal, behind it nothing is known.
    private static WriteResult guarded(CardLink link, Course course) {
        CardTalk talk = new CardTalk(link);
        try {
            return course.run(talk);
        } catch (CardStop stop) {
            return talk.touched() ? new WriteResult.Unknown(stop.detail())
                    : new WriteResult.Refused(stop.refusal(), stop.detail());
        }
    }

    private WriteResult wiped(CardMedium medium) throws CardStop {
        String uid = Hex.of(medium.uid());
        CardKeys keys = keys(uid);
        Optional<byte[]> header = header(medium, keys);
        if (header.isPresent() && !Claim.mayWipe(medium, keys, header.get())) {
            throw CardStop.rule(CardRefusal.FOREIGN_CARD, "header");
        }
        medium.wipe(keys);
        return medium.blank(keys) ? new WriteResult.Written(new CardContents(ID, medium.kind(),
                uid, false, Optional.empty(), Optional.empty(),
                new LinkedHashMap<>())) : new WriteResult.Unknown("not blank");
    }

    CardMedium open(CardLink link) throws CardStop {
        return open(new CardTalk(link), link);
    }

    private CardMedium open(CardTalk talk, CardLink link) throws CardStop {
        MediumKind kind = MediumKind.of(link.atr()).orElseThrow(() ->
                CardStop.rule(CardRefusal.FOREIGN_CARD, link.atr()));
        return Media.open(kind, talk, settings.apply(link.reader()));
    }

    /// What lies there: a card of ours, or one that can become one. Everything else stops.
    Look look(CardMedium medium) throws CardStop {
        String uid = Hex.of(medium.uid());
        CardKeys keys = keys(uid);
        Optional<byte[]> header = header(medium, keys);
        if (header.isEmpty() || Slot.empty(header.get())) {
            return new Look.Blank(medium, uid);
        }
        Slot<Header> decoded = Header.decode(header.get(), keys);
        return switch (decoded) {
            case Slot.Valid<Header> _ -> new Look.Ours(CardImage.read(medium, keys, decoded));
            case Slot.Empty<Header> _ -> new Look.Blank(medium, uid);
            case Slot.Broken<Header> broken -> unfinished(medium, keys, header.get(), broken);
        };
    }

    private static Look unfinished(CardMedium medium, CardKeys keys, byte[] header,
            Slot.Broken<Header> broken) throws CardStop {
        if (Claim.unfinished(medium, keys, header)) {
            return new Look.Blank(medium, keys.uid());
        }
        throw CardStop.rule(CardRefusal.FOREIGN_CARD, "header " + broken.fault());
    }

    /// Empty where our keys do not open the card but those of its factory do.
    private static Optional<byte[]> header(CardMedium medium, CardKeys keys) throws CardStop {
        try {
            return Optional.of(medium.read(Place.HEADER, keys));
        } catch (CardStop stop) {
            if (stop.refusal() == CardRefusal.AUTHENTICATION && medium.blank(keys)) {
                return Optional.empty();
            }
            throw stop.refusal() == CardRefusal.AUTHENTICATION
                    ? CardStop.rule(CardRefusal.FOREIGN_CARD, stop.detail()) : stop;
        }
    }

    CardKeys keys(String uid) {
        return master.of(uid);
    }

    /// Makes a blank card ours and returns its serial number, which a memory card gets here. The
    /// header comes last.
    String issue(CardMedium medium, String uid) throws CardStop {
        boolean own = medium.kind() != MediumKind.SLE4442;
        String serial = own ? uid : fresh();
        CardKeys keys = keys(serial);
        medium.issue(keys);
        byte[] header = new Header(KEY_VERSION, site, own ? Header.NO_SERIAL : serial)
                .encode(keys);
        medium.write(Place.HEADER, header, keys);
        if (!Arrays.equals(medium.read(Place.HEADER, keys), header)) {
            throw CardStop.rule(CardRefusal.CARD_FAULT, "header");
        }
        return serial;
    }

    private String fresh() {
        byte[] serial = new byte[Header.SERIAL];
        random.nextBytes(serial);
        return Hex.of(serial);
    }

    int keyVersion() {
        return KEY_VERSION;
    }
}
