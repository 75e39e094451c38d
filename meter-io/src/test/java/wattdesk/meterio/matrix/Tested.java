package wattdesk.meterio.matrix;

import wattdesk.meterio.sim.model.MeterSpec;

/// The two kinds of meters under test and how their lines are set.
enum Tested {
    DLT645("2400,8E1", "demo-645-count", "000024170093", "000024170094"),
    MODBUS("9600,8N1", "acrel-ddsy1352-b", "5", "6");

    static final String CUSTOMER = "000000031204";

    final String settings;
    final String profile;
    final String address;
    final String neighbour;

    Tested(String settings, String profile, String address, String neighbour) {
        this.settings = settings;
        this.profile = profile;
        this.address = address;
        this.neighbour = neighbour;
    }

    /// A meter whose values no other meter has.
    MeterSpec.Builder meter(String at) {
        int salt = at.charAt(at.length() - 1);
        var spec = switch (this) {
            case DLT645 -> MeterSpec.count(at).customer(CUSTOMER).hoardingFen(9_000_000);
            case MODBUS -> MeterSpec.acrel(Integer.parseInt(at), "00002417010" + at);
        };
        return spec.balanceFen(37_000 + salt).count(30 + salt).totalFen(500_000 + salt)
                .energyWh(62_370 + salt * 1_000L);
    }
}
