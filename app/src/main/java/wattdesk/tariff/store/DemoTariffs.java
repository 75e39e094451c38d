package wattdesk.tariff.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The three tariffs of the demo property: flat 合表, tiers of Zhejiang, bands for shops.
public final class DemoTariffs {

    public static final String FLAT = "resident-flat";
    public static final String TIERED = "resident-tiered";
    public static final String BANDS = "shop-tou";

    private DemoTariffs() {}

    /// Their documents.
    public static List<String> documents() {
        return List.of(read(FLAT), read(TIERED), read(BANDS));
    }

    private static String read(String id) {
        String name = "/wattdesk/tariff/demo/" + id + ".json";
        try (InputStream in = DemoTariffs.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
