package id.tuntas.query.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All projections there are, by name. */
@Component
class Projections {
    private final List<Projection> all;

    Projections(List<Projection> all) {
        this.all = all.stream().sorted(Comparator.comparing(Projection::name)).toList();
    }

    Optional<Projection> find(String name) {
        return all.stream().filter(projection -> projection.name().equals(name)).findFirst();
    }

    List<String> names() {
        return all.stream().map(Projection::name).toList();
    }
}
