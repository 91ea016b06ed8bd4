package id.tuntas.query.publicview;

import id.tuntas.query.organisation.PackFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of the region's kelurahan and desa: {@code boundaries.geojson} of its pack, each feature with the
 * Kemendagri {@code code}. A drawing and no fact of the history, so it is read from the pack. Without it there is no map.
 */
@Component
class Boundaries {
    private static final Logger LOG = LoggerFactory.getLogger(Boundaries.class);
    private static final String FILE = "boundaries.geojson";

    /** A regency of 217 desa takes a tenth of this. */
    private static final int BYTES_MAX = 2_000_000;

    private final @Nullable String geometry;

    Boundaries(PackFile pack, JsonMapper json) {
        geometry = read(pack.find(FILE), json);
    }

    private static @Nullable String read(Resource file, JsonMapper json) {
        if (!file.exists()) {
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            byte[] content = in.readNBytes(BYTES_MAX + 1);
            if (content.length > BYTES_MAX) {
                LOG.warn("{} has more than {} bytes and is not shown", file, BYTES_MAX);
                return null;
            }
            String text = new String(content, StandardCharsets.UTF_8);
            if (isDrawing(json.readTree(text))) {
                return text;
            }
            LOG.warn("{} is no collection of features with a code and is not shown", file);
        } catch (IOException | JacksonException e) {
            LOG.warn("{} cannot be read and is not shown", file, e);
        }
        return null;
    }

    private static boolean isDrawing(JsonNode file) {
        JsonNode features = file.path("features");
        return features.isArray()
                && !features.isEmpty()
                && features.valueStream()
                        .allMatch(feature ->
                                feature.path("properties").path("code").isString());
    }

    /** Whether there is anything to draw. */
    boolean known() {
        return geometry != null;
    }

    /** GeoJSON, null when there is none. */
    @Nullable
    String geometry() {
        return geometry;
    }
}
