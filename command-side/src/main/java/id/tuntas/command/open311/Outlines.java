package id.tuntas.command.open311;

import id.tuntas.command.organisation.PackFiles;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In which kelurahan or desa a point lies, by the outlines of the region pack ({@code boundaries.geojson}). */
@Component
class Outlines {
    private record Outline(String village, Path2D area) {}

    private final List<Outline> outlines = new ArrayList<>();

    Outlines(PackFiles pack, JsonMapper json) {
        pack.text("boundaries.geojson")
                .map(json::readTree)
                .ifPresent(file -> file.path("features")
                        .forEach(feature -> outlines.add(new Outline(
                                feature.path("properties").path("code").asString(), area(feature.path("geometry"))))));
    }

    /** Rings within rings are holes, and a part of the area lies apart from the others: both by counting crossings. */
    private static Path2D area(JsonNode geometry) {
        Path2D.Double area = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        JsonNode coordinates = geometry.path("coordinates");
        if (geometry.path("type").asString().equals("MultiPolygon")) {
            coordinates.forEach(polygon -> polygon.forEach(ring -> add(ring, area)));
        } else {
            coordinates.forEach(ring -> add(ring, area));
        }
        return area;
    }

    private static void add(JsonNode ring, Path2D.Double area) {
        for (int i = 0; i < ring.size(); i++) {
            double lng = ring.path(i).path(0).asDouble();
            double lat = ring.path(i).path(1).asDouble();
            if (i == 0) {
                area.moveTo(lng, lat);
            } else {
                area.lineTo(lng, lat);
            }
        }
        area.closePath();
    }

    /** Codes of all that have an outline. */
    List<String> villages() {
        return outlines.stream().map(Outline::village).toList();
    }

    /** The one around the point, nothing outside all of them. */
    Optional<String> around(double lat, double lng) {
        return outlines.stream()
                .filter(outline -> outline.area().contains(lng, lat))
                .map(Outline::village)
                .findFirst();
    }
}
