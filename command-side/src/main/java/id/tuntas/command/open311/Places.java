package id.tuntas.command.open311;

import id.tuntas.command.issue.PassedOn;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.PackFiles;
import id.tuntas.ledger.records.WrongRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a request is, by the first of these that it tells: a point; {@code address_id}, which is the Kemendagri code of
 * a kelurahan or desa; the name of one in {@code address_string}.
 */
@Component
class Places {
    private static final double LAT_MAX = 90;
    private static final double LNG_MAX = 180;

    private final Outlines outlines;
    private final String regionName;

    Places(Outlines outlines, PackFiles pack) {
        this.outlines = outlines;
        this.regionName = lower(pack.property("name"));
    }

    /** @throws WrongRequest when it is nowhere in the region */
    PassedOn.Place of(Asked asked, Chart chart) {
        Double lat = asked.degrees("lat", LAT_MAX);
        Double lng = asked.degrees("long", LNG_MAX);
        String address = asked.text("address_string");
        if ((lat == null) != (lng == null)) {
            String half = lat == null ? "lat" : "long";
            throw new WrongRequest(WrongRequest.BAD, "open311.error.missing", half);
        }
        String code = code(lat, lng, asked.text("address_id"), address, chart);
        String village = chart.village(code)
                .orElseThrow(() -> new WrongRequest(WrongRequest.BAD, "open311.error.address"))
                .code();
        return new PassedOn.Place(village, address, lat, lng);
    }

    private String code(
            @Nullable Double lat, @Nullable Double lng, @Nullable String id, @Nullable String address, Chart chart) {
        if (lat != null && lng != null) {
            return outlines.around(lat, lng)
                    .orElseThrow(() -> new WrongRequest(WrongRequest.BAD, "open311.error.outside"));
        }
        if (id != null) {
            return id;
        }
        if (address == null) {
            throw new WrongRequest(WrongRequest.BAD, "open311.error.no-place");
        }
        return named(address, chart);
    }

    /**
     * The one that is named; a name that is the region's as well counts only behind "kelurahan" or "desa".
     *
     * @throws WrongRequest when none is, or several are
     */
    private String named(String address, Chart chart) {
        List<String> named = outlines.villages().stream()
                .filter(code -> chart.unit(code)
                        .filter(unit -> isNamed(lower(unit.name()), lower(address)))
                        .isPresent())
                .toList();
        if (named.size() != 1) {
            throw new WrongRequest(WrongRequest.BAD, "open311.error.address");
        }
        return named.getFirst();
    }

    private boolean isNamed(String village, String address) {
        String name = village.replaceFirst("^(kelurahan|desa) ", "");
        String kind = regionName.contains(name) ? "(kelurahan|kel\\.?|desa)\\s+" : "";
        return Pattern.compile("\\b" + kind + Pattern.quote(name) + "\\b")
                .matcher(address)
                .find();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
