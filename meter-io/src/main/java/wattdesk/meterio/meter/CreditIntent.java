package wattdesk.meterio.meter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known before a credit is sent: all that is needed to decide later whether it arrived.
/// It must be durable before the first byte goes out.
///
/// @param count0 the meter's purchase count before; 0 where the meter has none
/// @param count1 the count that this credit sets, wrapped as the profile says
/// @param total0Fen total purchased before, where the meter has it
/// @param energy0Wh energy register before, for the consumption allowance
/// @param amountFen what the balance rises by; negative for a refund
/// @param frameHash SHA-256 of the request, 64 hexadecimal digits
public record CreditIntent(
        String meterNumber,
        int count0,
        int count1,
        long balance0Fen,
        @Nullable Long total0Fen,
        @Nullable Long energy0Wh,
        long amountFen,
        String frameHash,
        Instant at) {
}
