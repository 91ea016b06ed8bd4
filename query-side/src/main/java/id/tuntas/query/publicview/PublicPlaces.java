package id.tuntas.query.publicview;

import id.tuntas.events.organisation.Tier;
import id.tuntas.query.organisation.Directory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How exactly the place of a single issue is told to anybody, wherever it is: as the public figures of its year do. */
@Component
public class PublicPlaces {
    private final PublicFigures figures;
    private final Directory directory;
    private final Clock clock;

    PublicPlaces(PublicFigures figures, Directory directory, Clock clock) {
        this.figures = figures;
        this.directory = directory;
        this.clock = clock;
    }

    /** To tell the places of one answer, for which the figures of each year are read once. */
    public Telling telling() {
        return new Telling();
    }

    /** The places of one answer. */
    public final class Telling {
        private final Map<Integer, PublicFigures.Cells> years = new HashMap<>();
        private final Map<String, Set<String>> hidden = new HashMap<>();
        private final Map<String, String> districts = directory.units().stream()
                .filter(unit -> unit.tier() == Tier.VILLAGE && unit.parent() != null)
                .collect(Collectors.toMap(Directory.Unit::code, unit -> Objects.requireNonNull(unit.parent())));

        private Telling() {}

        /** Code of the kelurahan, else of the kecamatan, null where even that would tell too much. */
        public @Nullable String of(String category, String village, Instant filedAt) {
            Set<String> small =
                    hidden(category, filedAt.atOffset(ZoneOffset.UTC).getYear());
            String district = districts.get(village);
            if (!small.contains(village)) {
                return village;
            }
            return district == null || small.contains(district) ? null : district;
        }

        /** Of these categories those that are told with this kelurahan or kecamatan in a calendar year (UTC). */
        public List<String> toldAt(String place, int year, Collection<String> categories) {
            return categories.stream()
                    .filter(category -> !hidden(category, year).contains(place))
                    .toList();
        }

        private Set<String> hidden(String category, int year) {
            PublicFigures.Cells cells = years.computeIfAbsent(year, any -> figures.cells(PublicPeriod.of(any, clock)));
            return hidden.computeIfAbsent(
                    year + " " + category, any -> cells.hidden(matter -> matter.equals(category)));
        }
    }
}
