package wattdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wattdesk.UsedMeter;

/// A site with one meter of each protocol, a silent one and one that refuses.
final class BenchSite {

    static final String TEXT = "seed = 11\n" + UsedMeter.onLine("count") + """
            [[line]]
            name = "absolute"
            baud = 0
            turnaround_ms = 1
            [[line]]
            name = "water"
            baud = 0
            turnaround_ms = 1
            [[meter]]
            line = "count"
            profile = "demo-645-count"
            address = "000024170094"
            number = "000024170094"
            refuse = "other"
            [[meter]]
            line = "count"
            profile = "demo-645-count"
            address = "000024170095"
            number = "000024170095"
            offline = true
            [[meter]]
            line = "count"
            profile = "dlt645-1997"
            address = "000000000003"
            energy_wh = 123450
            [[meter]]
            line = "water"
            profile = "cjt188-water"
            address = "00002020120218"
            volume_l = 3450
            [[meter]]
            line = "water"
            profile = "cjt188-water"
            address = "00002020120219"
            answers_data = "FFFFFFFF2C000200002C000000000000000000"
            [[meter]]
            line = "water"
            profile = "cjt188-water"
            address = "00002020120220"
            answers_data = "000200002C000200002C000000000000000200"
            [[meter]]
            line = "absolute"
            profile = "acrel-ddsy1352-b"
            address = "5"
            number = "000025170005"
            balance = "20.00"
            count = 2
            hoarding = "10000"
            price = "0"
            """;

    private BenchSite() {}

    static Path write(Path folder) throws IOException {
        return Files.writeString(folder.resolve("site.toml"), TEXT);
    }
}
