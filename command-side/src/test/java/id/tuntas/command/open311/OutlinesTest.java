package id.tuntas.command.open311;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.organisation.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** A square of ten degrees with a hole in it, an island apart, and a neighbour. */
class OutlinesTest {
    private static final String DRAWN = """
            {"type": "FeatureCollection", "features": [
              {"properties": {"code": "A"}, "geometry": {"type": "MultiPolygon", "coordinates": [
                [[[100, 0], [110, 0], [110, 10], [100, 10], [100, 0]], [[104, 4], [106, 4], [106, 6], [104, 6], [104, 4]]],
                [[[120, 0], [121, 0], [121, 1], [120, 1], [120, 0]]]]}},
              {"properties": {"code": "B"}, "geometry": {"type": "Polygon", "coordinates": [
                [[110, 0], [111, 0], [111, 10], [110, 10], [110, 0]]]}}]}
            """;

    @TempDir
    Path pack = Path.of("");

    private Outlines outlines(String drawing) throws IOException {
        Files.writeString(pack.resolve("region.properties"), "code=99.99\n");
        if (!drawing.isEmpty()) {
            Files.writeString(pack.resolve("boundaries.geojson"), drawing);
        }
        return of(pack.toString());
    }

    private static Outlines of(String region) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("region", Map.of("tuntas.region", region)));
            context.registerBean(JsonMapper.class, JsonMapper::shared);
            context.register(PackFiles.class, Outlines.class);
            context.refresh();
            return context.getBean(Outlines.class);
        }
    }

    @Test
    void aPointLiesInTheAreaAroundIt() throws IOException {
        Outlines outlines = outlines(DRAWN);
        assertThat(outlines.villages()).containsExactly("A", "B");
        assertThat(outlines.around(1, 101)).contains("A");
        assertThat(outlines.around(5, 110.5)).contains("B");
        assertThat(outlines.around(0.5, 120.5)).as("an island").contains("A");
    }

    @Test
    void aHoleAndWhatIsBeyondBelongToNobody() throws IOException {
        Outlines outlines = outlines(DRAWN);
        assertThat(outlines.around(5, 105)).as("the hole").isEmpty();
        assertThat(outlines.around(101, 1)).as("latitude and longitude turned").isEmpty();
        assertThat(outlines.around(0.5, 119)).isEmpty();
        assertThat(outlines.around(Double.NaN, 105)).isEmpty();
    }

    @Test
    void aPackWithoutADrawingFindsNothing() throws IOException {
        Outlines outlines = outlines("");
        assertThat(outlines.villages()).isEmpty();
        assertThat(outlines.around(1, 101)).isEmpty();
    }

    @Test
    void theCitysOwnDrawingKnowsItsKelurahan() {
        Outlines cimahi = of("cimahi");
        assertThat(cimahi.villages()).hasSize(15);
        assertThat(cimahi.around(-6.8759, 107.5308)).contains("32.77.02.1005");
        assertThat(cimahi.around(-6.2, 106.8)).as("Jakarta").isEmpty();
    }
}
