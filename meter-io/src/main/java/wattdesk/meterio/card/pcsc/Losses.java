package wattdesk.meterio.card.pcsc;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.smartcardio.CardNotPresentException;
import jnasmartcardio.Smartcardio.JnaPCSCException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wattdesk.meterio.card.CardLoss;

/// What an exception of either provider means: by code where there is one, by the words of the JDK
/// elsewhere, by type last (cards.md 5).
final class Losses {

    private static final Pattern NAME = Pattern.compile("SCARD_[EWF]_[A-Z0-9_]+");
    static final Logger LOG = LoggerFactory.getLogger(Losses.class);

    private Losses() {}

    static CardLoss of(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof JnaPCSCException coded) {
                return of((int) coded.code);
            }
            String name = name(at);
            if (name != null) {
                return of(name);
            }
        }
        return switch (thrown) {
            case CardNotPresentException _ -> CardLoss.NO_CARD;
            case IllegalArgumentException _ -> CardLoss.CARD_OUT;
            case UnsatisfiedLinkError _ -> CardLoss.SERVICE;
            default -> thrown.getClass().getSimpleName().equals("EstablishContextException")
                    || thrown instanceof java.security.NoSuchAlgorithmException
                    ? CardLoss.SERVICE : CardLoss.OTHER;
        };
    }

    /// What the service calls it, without the names of classes around it; else its own words.
    static String detail(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            String name = name(at);
            if (name != null) {
                return name;
            }
        }
        return String.valueOf(thrown.getMessage());
    }

    /// `SCARD_E_NO_SERVICE`, where the words of an exception hold such a name.
    private static @Nullable String name(Throwable thrown) {
        Matcher found = NAME.matcher(String.valueOf(thrown.getMessage()).toUpperCase(Locale.ROOT));
        return found.find() ? found.group() : null;
    }

    private static CardLoss of(int code) {
        return switch (code) {
            case 0x8010000C -> CardLoss.NO_CARD;
            case 0x80100009, 0x80100017, 0x8010002E -> CardLoss.NO_READER;
            case 0x8010000B -> CardLoss.IN_USE;
            case 0x80100016, 0x80100069, 0x80100067, 0x80100066 -> CardLoss.CARD_OUT;
            case 0x80100068 -> CardLoss.CARD_RESET;
            case 0x8010001D, 0x8010001E, 0x80100013, 0x80100003 -> CardLoss.SERVICE;
            default -> CardLoss.OTHER;
        };
    }

    private static CardLoss of(String name) {
        return switch (name) {
            case "SCARD_E_NO_SMARTCARD" -> CardLoss.NO_CARD;
            case "SCARD_E_UNKNOWN_READER", "SCARD_E_READER_UNAVAILABLE",
                 "SCARD_E_NO_READERS_AVAILABLE" -> CardLoss.NO_READER;
            case "SCARD_E_SHARING_VIOLATION" -> CardLoss.IN_USE;
            case "SCARD_E_NOT_TRANSACTED", "SCARD_W_REMOVED_CARD", "SCARD_W_UNPOWERED_CARD",
                 "SCARD_W_UNRESPONSIVE_CARD" -> CardLoss.CARD_OUT;
            case "SCARD_W_RESET_CARD" -> CardLoss.CARD_RESET;
            case "SCARD_E_NO_SERVICE", "SCARD_E_SERVICE_STOPPED", "SCARD_F_COMM_ERROR",
                 "SCARD_E_INVALID_HANDLE" -> CardLoss.SERVICE;
            default -> CardLoss.OTHER;
        };
    }
}
