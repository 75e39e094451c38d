package wattdesk.meterio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// One published or hand-built frame of vectors.json.
public record Vector(String id, String protocol, String hex, boolean valid, JsonNode decoded,
        JsonNode raw) {

    public static List<Vector> of(String... protocols) {
        try (InputStream in = Vector.class.getResourceAsStream("/vectors.json")) {
            List<Vector> vectors = new ArrayList<>();
            for (JsonNode each : new ObjectMapper().readTree(in)) {
                if (List.of(protocols).contains(each.get("protocol").asText())) {
                    vectors.add(new Vector(each.get("id").asText(), each.get("protocol").asText(),
                            each.get("hex").asText(), each.get("checksum_valid").asBoolean(),
                            each.get("decoded"), each.get("raw")));
                }
            }
            return vectors;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
