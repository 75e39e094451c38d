package wattdesk.meterio.discovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.Request645;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.Garbled;
import wattdesk.meterio.meter.profile.CreditMode;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.Protocol;

/// Asks a DL/T 645-2007 meter for its number, twice, and in between for what tells its family:
/// the remaining amount 00900200 and the purchase count 03330201 (7.6).
final class Identify645 {

    private static final int WAKE_UP = 4;
    private static final int MOST_TRIES = 3;
    private static final String METER_NUMBER = "04000402";
    private static final String BALANCE = "00900200";
    private static final String PURCHASE_COUNT = "03330201";

    private final Asker asker;
    private final Profiles profiles;
    private final String address;
    private int garbled;

    Identify645(Asker asker, Profiles profiles, String address) {
        this.asker = asker;
        this.profiles = profiles;
        this.address = address;
    }

    Identity run() {
        Set<String> numbers = new LinkedHashSet<>();
        addNumber(numbers);
        boolean balance = answers(BALANCE, 4);
        boolean count = balance && answers(PURCHASE_COUNT, 2);
        addNumber(numbers);
        List<String> fitting = profiles.all().stream()
                .filter(profile -> profile.protocol() == Protocol.DLT645)
                .filter(profile -> fits(profile, balance, count)).map(MeterProfile::id).toList();
        return new Identity(numbers, fitting, garbled >= MOST_TRIES);
    }

    private static boolean fits(MeterProfile profile, boolean balance, boolean count) {
        return !profile.prepaid()
                || (balance && (profile.creditMode() != CreditMode.COUNT || count));
    }

    private void addNumber(Set<String> numbers) {
        Frame645 reply = read(METER_NUMBER, 6);
        String number = reply == null || reply.abnormal() || reply.payload().length() != 12
                ? null : Numbers.digits(reply.payload());
        if (number != null) {
            numbers.add(number);
        }
    }

    private boolean answers(String identifier, int bytes) {
        Frame645 reply = read(identifier, bytes);
        return reply != null && !reply.abnormal();
    }

    /// The answer, positive or refusing; null when none was clean.
    private @Nullable Frame645 read(String identifier, int bytes) {
        Request645 request = Request645.read(address, identifier, bytes);
        for (int i = 0; i < MOST_TRIES && !asker.over(); i++) {
            asker.expect(1);
            ExchangeResult result = asker.once(Protocol.DLT645, address, request.encode(WAKE_UP),
                    request.finder(), request.longestReply());
            if (result instanceof Answered answered) {
                return Request645.reply(answered.reply());
            }
            garbled += result instanceof Garbled ? 1 : 0;
        }
        return null;
    }
}
