package wattdesk.meterio.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// One published or constructed frame.
public record Vector(
        String id, String protocol, String direction, boolean valid, String hex,
        JsonNode decoded) {

    /// All vectors of the protocols whose name begins so.
    public static List<Vector> of(String protocol) {
        try (var in = Vector.class.getResourceAsStream("/vectors.json")) {
            var found = new ArrayList<Vector>();
            for (var node : new ObjectMapper().readTree(in)) {
                if (node.get("protocol").asText().startsWith(protocol)) {
                    found.add(new Vector(node.get("id").asText(),
                            node.get("protocol").asText(), node.get("direction").asText(),
                            node.get("checksum_valid").asBoolean(), node.get("hex").asText(),
                            node.get("decoded")));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String hex(String id) {
        return of("").stream().filter(v -> v.id.equals(id)).findFirst().orElseThrow().hex;
    }

    /// Without FE bytes in front.
    public static String bare(String hex) {
        return hex.replaceFirst("^(FE)+", "");
    }

    @Override
    public String toString() {
        return id;
    }
}
