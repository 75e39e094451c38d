package wattdesk.meterio.sim.model;

/// What a meter is when it leaves the factory: who it is and what it starts with.
///
/// @param address 12 decimal digits (645), 14 (188), or the unit 1–247 in decimal (Modbus)
/// @param number as many digits as the address of a 645 or 188 meter, else 12; what the meter says
///     its number is
/// @param energyWh watt hours; litres in a water meter, whose `loadWatts` are litres per hour
/// @param customer 12 decimal digits; all zero while the account is not open
/// @param hoardingFen the balance may not exceed it; 0 means no limit
/// @param priceTenThousandths yuan per kWh × 10,000
/// @param loadWatts consumption while the relay is closed
/// @param leadBytes FE bytes in front of a 645 reply
/// @param unitsPerFen what one unit of a 645 credit is worth: 1 means fen; 100 means that
///     the meter takes 0.0001 yuan (the F3 scale)
public record MeterSpec(
        Protocol protocol,
        String profile,
        String address,
        String number,
        long seed,
        long balanceFen,
        int count,
        long totalFen,
        long energyWh,
        String customer,
        long hoardingFen,
        long overdraftFen,
        long priceTenThousandths,
        long loadWatts,
        int leadBytes,
        int unitsPerFen,
        boolean encrypted,
        Quirks quirks,
        Habits habits) {

    public static final String NO_CUSTOMER = "000000000000";

    public MeterSpec {
        int digits = protocol == Protocol.CJT188 ? 14 : 12;
        if (!number.matches("[0-9]{" + digits + "}")) {
            throw new IllegalArgumentException("number: " + digits + " decimal digits needed");
        }
        if (!customer.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("customer: 12 decimal digits needed");
        }
        checkAddress(protocol, address);
    }

    private static void checkAddress(Protocol protocol, String address) {
        switch (protocol) {
            case DLT645, DLT645_97, CJT188 -> {
                int digits = protocol == Protocol.CJT188 ? 14 : 12;
                if (!address.matches("[0-9]{" + digits + "}")) {
                    throw new IllegalArgumentException(
                            "address: " + digits + " decimal digits needed");
                }
            }
            case MODBUS -> {
                if (!address.matches("[1-9][0-9]{0,2}") || Integer.parseInt(address) > 247) {
                    throw new IllegalArgumentException("address: a unit from 1 to 247 needed");
                }
            }
        }
    }

    /// A DL/T 645 meter in COUNT mode (F3) whose number is its address.
    public static Builder count(String address) {
        return new Builder(Protocol.DLT645, "demo-645-count", address).number(address);
    }

    /// A DL/T 645 meter in ORDER mode (P1): no purchase count, order numbers instead.
    public static Builder order(String address) {
        return new Builder(Protocol.DLT645, "demo-645-order", address).number(address);
    }

    /// A DL/T 645 meter with a security chip (F1), which only its utility can credit and trip.
    public static Builder esam(String address) {
        return new Builder(Protocol.DLT645, "dlt645-esam-readonly", address).number(address);
    }

    /// A Modbus meter without a purse, answering by the register table of its profile.
    public static Builder plain(String profile, int unit) {
        return new Builder(Protocol.MODBUS, profile, Integer.toString(unit))
                .number(String.format(java.util.Locale.ROOT, "%012d", unit))
                .priceTenThousandths(0);
    }

    /// An Acrel map B meter at a Modbus unit.
    public static Builder acrel(int unit, String number) {
        return new Builder(Protocol.MODBUS, "acrel-ddsy1352-b", Integer.toString(unit))
                .number(number);
    }

    /// A DL/T 645-1997 meter without a purse.
    public static Builder old(String address) {
        return new Builder(Protocol.DLT645_97, "dlt645-1997", address).number(address)
                .priceTenThousandths(0);
    }

    /// A CJ/T 188 water meter; `energyWh` and `loadWatts` are its litres and litres per hour.
    public static Builder water(String address) {
        return new Builder(Protocol.CJT188, "cjt188-water", address).number(address)
                .priceTenThousandths(0);
    }

    /// Collects a [MeterSpec]; unset values are zero, the price 0.6200 yuan, no load.
    public static final class Builder {
        private final Protocol protocol;
        private final String address;
        private String profile;
        private String number = "";
        private String customer = NO_CUSTOMER;
        private long seed;
        private long balanceFen;
        private int count;
        private long totalFen;
        private long energyWh;
        private long hoardingFen;
        private long overdraftFen;
        private long priceTenThousandths = 6_200;
        private long loadWatts;
        private int leadBytes = 4;
        private int unitsPerFen = 1;
        private boolean encrypted;
        private Quirks quirks = Quirks.NONE;
        private Habits habits = Habits.USUAL;

        private Builder(Protocol protocol, String profile, String address) {
            this.protocol = protocol;
            this.profile = profile;
            this.address = address;
        }

        public Builder profile(String value) {
            profile = value;
            return this;
        }

        public Builder number(String value) {
            number = value;
            return this;
        }

        public Builder customer(String value) {
            customer = value;
            return this;
        }

        public Builder seed(long value) {
            seed = value;
            return this;
        }

        public Builder balanceFen(long value) {
            balanceFen = value;
            return this;
        }

        /// Credits executed so far.
        public Builder count(int value) {
            count = value;
            return this;
        }

        public Builder totalFen(long value) {
            totalFen = value;
            return this;
        }

        public Builder energyWh(long value) {
            energyWh = value;
            return this;
        }

        public Builder hoardingFen(long value) {
            hoardingFen = value;
            return this;
        }

        public Builder overdraftFen(long value) {
            overdraftFen = value;
            return this;
        }

        public Builder priceTenThousandths(long value) {
            priceTenThousandths = value;
            return this;
        }

        public Builder loadWatts(long value) {
            loadWatts = value;
            return this;
        }

        public Builder leadBytes(int value) {
            leadBytes = value;
            return this;
        }

        public Builder unitsPerFen(int value) {
            unitsPerFen = value;
            return this;
        }

        public Builder encrypted(boolean value) {
            encrypted = value;
            return this;
        }

        public Builder quirks(Quirks value) {
            quirks = value;
            return this;
        }

        /// Changes what kind of meter it is.
        public Builder habits(java.util.function.UnaryOperator<Habits> change) {
            habits = change.apply(habits);
            return this;
        }

        public MeterSpec build() {
            return new MeterSpec(protocol, profile, address, number, seed, balanceFen, count,
                    totalFen, energyWh, customer, hoardingFen, overdraftFen,
                    priceTenThousandths, loadWatts, leadBytes, unitsPerFen, encrypted, quirks,
                    habits);
        }
    }
}
