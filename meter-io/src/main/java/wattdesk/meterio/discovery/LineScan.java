package wattdesk.meterio.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import wattdesk.meterio.line.ExchangeResult.Garbled;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.LineSettings;

/// All searches on a line that is open, at one of the settings.
final class LineScan {

    /// An address that no meter has: `F` is no digit.
    private static final Octets NOBODY = Octets.ofHex("FEFEFEFE68FFFFFFFFFFFF68130000DD16");
    private static final String NOBODYS_NAME = "-";
    private static final int ASKS_OF_NOBODY = 3;

    private final Asker asker;
    private final LineSettings settings;
    private final Profiles profiles;
    private final Sightings sightings;

    LineScan(Asker asker, LineSettings settings, Profiles profiles, Sightings sightings) {
        this.asker = asker;
        this.settings = settings;
        this.profiles = profiles;
        this.sightings = sightings;
    }

    /// A line that babbles would look like meters everywhere; it is told and left alone.
    void run(List<Search> searches) {
        asker.expect(1 + searches.stream().mapToInt(LineScan::questions).sum());
        if (babbles()) {
            sightings.remark(new Remark.Noise(settings));
            return;
        }
        for (Search search : searches) {
            if (!asker.over()) {
                run(search);
            }
        }
    }

    private static int questions(Search search) {
        return switch (search) {
            case Search.Anybody anybody -> 1;
            case Search.Range range -> range.size();
        };
    }

    /// A gateway carries what belongs to somebody; there is nothing to listen for.
    private boolean babbles() {
        if (asker.bus().settings().port().carriesMessages()) {
            return false;
        }
        int garbled = 0;
        for (int i = 0; i < ASKS_OF_NOBODY && garbled == i; i++) {
            asker.expect(i == 0 ? 0 : 1);
            boolean bytes = asker.once(Protocol.DLT645, NOBODYS_NAME, NOBODY,
                    received -> null, 0) instanceof Garbled;
            garbled += bytes ? 1 : 0;
        }
        return garbled == ASKS_OF_NOBODY;
    }

    private void run(Search search) {
        Dialect dialect = dialect(search.protocol());
        Protocol protocol = search.protocol();
        Narrowing narrowing = new Narrowing(asker, dialect, address -> sightings.add(
                settings, protocol, address, identity(protocol, address)));
        switch (search) {
            case Search.Anybody anybody -> anybody(anybody, narrowing);
            case Search.Range range -> range(range, dialect, narrowing);
        }
        remark(protocol, narrowing);
    }

    private static Dialect dialect(Protocol protocol) {
        return switch (protocol) {
            case DLT645 -> new Dialect2007();
            case DLT645_97 -> new Dialect97();
            case CJT188 -> new Dialect188();
            case MODBUS -> new DialectModbus();
        };
    }

    /// Where meters of the younger dialect are, they refuse what the elder one asks everybody:
    /// there each of them is asked for itself.
    private void anybody(Search.Anybody search, Narrowing narrowing) {
        List<String> younger = search.protocol() == Protocol.DLT645_97
                ? sightings.addresses2007(settings) : List.of();
        if (younger.isEmpty()) {
            narrowing.run(search.beyondSilence());
            return;
        }
        asker.expect(younger.size() - 1);
        for (String address : younger) {
            if (!asker.over()) {
                narrowing.exact(address);
            }
        }
    }

    private void range(Search.Range range, Dialect dialect, Narrowing narrowing) {
        boolean padded = dialect.protocol() != Protocol.MODBUS;
        String form = padded ? "%0" + dialect.digits() + "d" : "%d";
        for (long at = range.first(); at <= range.last() && !asker.over(); at++) {
            narrowing.exact(String.format(Locale.ROOT, form, at));
        }
    }

    private void remark(Protocol protocol, Narrowing narrowing) {
        narrowing.doubled().forEach(address -> sightings.add(settings, protocol, address,
                new Identity(Set.of(), List.of(), true)));
        narrowing.obscure().forEach(pattern -> sightings.remark(
                new Remark.NotToldApart(settings, protocol, pattern)));
    }

    private Identity identity(Protocol protocol, String address) {
        return switch (protocol) {
            case DLT645 -> new Identify645(asker, profiles, address).run();
            case MODBUS -> new IdentifyModbus(
                    new UnitProbe(asker, Integer.parseInt(address)), profiles).run();
            case DLT645_97, CJT188 ->
                    new IdentifyPlain(asker.bus(), profiles, protocol, address).run();
        };
    }
}
