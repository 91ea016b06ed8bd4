package id.tuntas.query.satisfaction;

import id.tuntas.query.satisfaction.Report.Line;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How each unit did in the last twelve weeks, for other screens and for the metrics. */
@Component
public class LatelyByUnit {
    private final Satisfaction satisfaction;

    LatelyByUnit(Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    /**
     * By unit, those without anything to count left out; under the region's own code stands what is restricted, whoever
     * holds it.
     */
    public Map<String, UnitSatisfaction> all() {
        return satisfaction.lately().collect(Collectors.toMap(Line::code, line -> UnitSatisfaction.of(line.figures())));
    }
}
