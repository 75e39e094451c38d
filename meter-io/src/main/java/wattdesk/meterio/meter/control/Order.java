package wattdesk.meterio.meter.control;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.meter.profile.Capability;

/// What a meter can be told, in the field's words. Money goes another way: credit and refund have
/// an intent that must be durable first.
public sealed interface Order {

    /// What the meter must be able to do for it.
    Capability needs();

    record Relay(RelayVerb verb) implements Order {
        @Override
        public Capability needs() {
            return verb.needs();
        }
    }

    record Valve(ValveVerb verb) implements Order {
        @Override
        public Capability needs() {
            return Capability.VALVE;
        }
    }

    /// Sets the clock of this one meter, however far off it is.
    ///
    /// @param now the right time in the meter's zone, asked at the moment it is needed
    record Clock(Supplier<LocalDateTime> now) implements Order {
        @Override
        public Capability needs() {
            return Capability.CLOCK;
        }
    }

    /// Limits of the purse; null leaves one as it is.
    ///
    /// @param alarm1Fen first alarm, `alarm2Fen` the lower one
    /// @param hoardingFen the balance may not exceed it
    /// @param closePermitFen above it the meter closes again by itself
    record Limits(@Nullable Long alarm1Fen, @Nullable Long alarm2Fen, @Nullable Long overdraftFen,
            @Nullable Long hoardingFen, @Nullable Long closePermitFen) implements Order {
        @Override
        public Capability needs() {
            return Capability.LIMITS;
        }
    }

    /// Prices of the tariffs 1, 2, ... in this order.
    ///
    /// @param tenThousandths yuan per kWh × 10,000
    /// @param switchAt when a standby set takes over; null leaves the meter's own
    record Prices(List<Long> tenThousandths, TableSet set, @Nullable LocalDateTime switchAt)
            implements Order {
        public Prices {
            tenThousandths = List.copyOf(tenThousandths);
        }

        @Override
        public Capability needs() {
            return set == TableSet.CURRENT ? Capability.PRICES : Capability.STANDBY_PRICES;
        }
    }

    /// Tiers by use: below the first limit the first price, and so on; one price more than limits.
    ///
    /// @param limitsWh rising, whole steps of 10 Wh
    /// @param tenThousandths yuan per kWh × 10,000
    record Tiers(List<Long> limitsWh, List<Long> tenThousandths, TableSet set,
            @Nullable LocalDateTime switchAt) implements Order {
        public Tiers {
            limitsWh = List.copyOf(limitsWh);
            tenThousandths = List.copyOf(tenThousandths);
        }

        @Override
        public Capability needs() {
            return set == TableSet.CURRENT ? Capability.TIERS : Capability.STANDBY_TIERS;
        }
    }

    /// The zones of the year and the day tables that they name: table 1 is the first of the list.
    record Periods(List<YearZone> zones, List<List<DaySlot>> days, TableSet set,
            @Nullable LocalDateTime switchAt) implements Order {
        public Periods {
            zones = List.copyOf(zones);
            days = days.stream().map(List::copyOf).toList();
        }

        @Override
        public Capability needs() {
            return set == TableSet.CURRENT ? Capability.PERIODS : Capability.STANDBY_PERIODS;
        }
    }

    record Freeze(FreezeTime at) implements Order {
        @Override
        public Capability needs() {
            return Capability.FREEZE;
        }
    }

    /// Another speed. Only this meter changes: afterwards it is silent on a line of the old speed.
    record Baud(int baud) implements Order {
        @Override
        public Capability needs() {
            return Capability.BAUD;
        }
    }

    /// Another password; told with the old one as authority. Says nothing about itself.
    ///
    /// @param level 0 to 9
    /// @param fresh 6 digits
    record Password(int level, String fresh) implements Order {
        public Password {
            if (level < 0 || level > 9 || !fresh.matches("\\d{6}")) {
                throw new IllegalArgumentException("a level from 0 to 9 and 6 digits");
            }
        }

        @Override
        public Capability needs() {
            return Capability.PASSWORD;
        }

        @Override
        public String toString() {
            return "Password[level=" + level + "]";
        }
    }

    /// Another address on the line. Only for a meter that is alone on it.
    record Address(String address) implements Order {
        @Override
        public Capability needs() {
            return Capability.ADDRESS;
        }
    }

    /// Opens the account with the meter: adds nothing to the purse.
    ///
    /// @param customerNumber 12 digits
    record Open(String customerNumber) implements Order {
        @Override
        public Capability needs() {
            return Capability.OPEN_ACCOUNT;
        }
    }
}
