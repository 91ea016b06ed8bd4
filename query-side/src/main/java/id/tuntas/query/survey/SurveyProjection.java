package id.tuntas.query.survey;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.survey.ElementAnswers;
import id.tuntas.events.survey.GradeScale.Grade;
import id.tuntas.events.survey.SurveyEvent;
import id.tuntas.events.survey.SurveyEvent.SurveyImported;
import id.tuntas.query.projection.Place;
import id.tuntas.query.projection.Projection;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last import of each unit and period takes the place of the one before. */
@Component
@ProcessingGroup(SurveyProjection.NAME)
class SurveyProjection implements Projection {
    static final String NAME = "survey";

    private static final String SURVEY = "survey";
    private static final String ELEMENT = "survey_element";
    private static final String GRADE = "survey_grade";

    private final JdbcClient db;

    SurveyProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(SurveyEvent event, DomainEventMessage<?> message) {
        apply(List.of(message), Place.LIVE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<?> events() {
        return SurveyEvent.class;
    }

    @Override
    public List<Table> tables() {
        return List.of(
                Table.of(SURVEY, "unit", "period"),
                Table.of(ELEMENT, "unit", "period", "element"),
                Table.of(GRADE, "unit", "period", "grade"));
    }

    /** One by one: a unit is surveyed a few times in a year. */
    @Override
    public void apply(List<? extends DomainEventMessage<?>> batch, Place place) {
        for (DomainEventMessage<?> message : batch) {
            switch ((SurveyEvent) message.getPayload()) {
                case SurveyImported imported -> {
                    if (message.getSequenceNumber() > shown(imported, place)) {
                        replace(imported, message, place);
                    }
                }
            }
        }
    }

    private long shown(SurveyImported imported, Place place) {
        return db.sql("SELECT version FROM " + place.table(SURVEY) + " WHERE unit = ? AND period = ?")
                .params(imported.unit(), imported.period())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    private void replace(SurveyImported imported, DomainEventMessage<?> message, Place place) {
        for (Table table : tables()) {
            db.sql("DELETE FROM " + place.table(table.name()) + " WHERE unit = ? AND period = ?")
                    .params(imported.unit(), imported.period())
                    .update();
        }
        BigDecimal published = imported.published();
        db.sql("""
                        INSERT INTO %s (unit, period, version, imported_at, account, respondents, published,
                            legal_basis) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""".formatted(place.table(SURVEY)))
                .params(imported.unit(), imported.period(), message.getSequenceNumber())
                .params(Timestamp.from(message.getTimestamp()))
                .params(String.valueOf(message.getMetaData().get(EventMetadata.ACTOR)), imported.respondents())
                .param(published == null ? null : published.toPlainString())
                .param(imported.scale().legalBasis())
                .update();
        for (int i = 0; i < imported.answers().size(); i++) {
            addElement(imported, i, place);
        }
        for (Grade grade : imported.scale().grades()) {
            db.sql("INSERT INTO %s (unit, period, grade, at_least) VALUES (?, ?, ?, ?)".formatted(place.table(GRADE)))
                    .params(imported.unit(), imported.period(), grade.code(), grade.atLeast())
                    .update();
        }
    }

    private void addElement(SurveyImported imported, int at, Place place) {
        ElementAnswers one = imported.answers().get(at);
        db.sql("""
                        INSERT INTO %s (unit, period, element, place, ones, twos, threes, fours)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""".formatted(place.table(ELEMENT)))
                .params(imported.unit(), imported.period(), one.element().name(), at)
                .params(one.ones(), one.twos(), one.threes(), one.fours())
                .update();
    }
}
