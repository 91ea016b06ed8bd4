package id.tuntas.query.publicview;

import id.tuntas.events.organisation.Tier;
import id.tuntas.query.organisation.Directory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names, middles and offices of the places that {@link PublicPlaces} tells. */
@Component
public class PublicAddresses {
    private static final double ROUNDING = 1000;

    private final PublicPlaces places;
    private final Directory directory;

    PublicAddresses(PublicPlaces places, Directory directory) {
        this.places = places;
        this.directory = directory;
    }

    /**
     * A place as anybody may know it.
     *
     * @param code of the kelurahan or kecamatan, null where even the kecamatan would tell too much
     * @param address names from the small to the large
     * @param lat degrees of the middle of that area, rounded to about a hundred metres; {@code lng} likewise
     */
    public record Where(
            @Nullable String code,
            String address,
            @Nullable Double lat,
            @Nullable Double lng) {}

    /** To tell the places of one answer, for which units and figures are read once. */
    public Telling telling() {
        return new Telling();
    }

    /** The places of one answer. */
    public final class Telling {
        private final PublicPlaces.Telling told = places.telling();
        private final Map<String, Directory.Unit> units =
                directory.units().stream().collect(Collectors.toMap(Directory.Unit::code, unit -> unit));
        private final String region = directory.regionName();

        private Telling() {}

        /** Where even the kecamatan would tell too much, it is somewhere in the region. */
        public Where where(String category, String village, Instant filedAt) {
            Directory.Unit place = unit(told.of(category, village, filedAt));
            List<Directory.Unit> around = place == null
                    ? units.values().stream()
                            .filter(unit -> unit.tier() == Tier.DISTRICT)
                            .toList()
                    : List.of(place);
            return new Where(
                    place == null ? null : place.code(),
                    address(place),
                    middle(around, unit -> Objects.requireNonNullElse(unit.lat(), Double.NaN)),
                    middle(around, unit -> Objects.requireNonNullElse(unit.lng(), Double.NaN)));
        }

        /** Who has the matter: kelurahan and kecamatan only where the place is told as exactly, or they would tell it. */
        public String agency(String holder, Where where) {
            Directory.Unit unit = unit(holder);
            Directory.Unit place = unit(where.code());
            boolean local = unit == null || unit.tier() == Tier.VILLAGE || unit.tier() == Tier.DISTRICT;
            boolean ofThePlace = unit != null
                    && place != null
                    && (unit.code().equals(place.code()) || unit.code().equals(place.parent()));
            return unit == null || (local && !ofThePlace) ? region : unit.name();
        }

        private Directory.@Nullable Unit unit(@Nullable String code) {
            return code == null ? null : units.get(code);
        }

        private String address(Directory.@Nullable Unit place) {
            if (place == null) {
                return region;
            }
            Directory.Unit above = unit(place.parent());
            return place.name()
                    + (above == null || above.tier() != Tier.DISTRICT ? "" : ", " + above.name())
                    + ", " + region;
        }

        private static @Nullable Double middle(List<Directory.Unit> units, ToDoubleFunction<Directory.Unit> half) {
            double middle = units.stream().mapToDouble(half).average().orElse(Double.NaN);
            return Double.isNaN(middle) ? null : Math.round(middle * ROUNDING) / ROUNDING;
        }
    }
}
