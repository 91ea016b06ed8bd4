package id.tuntas.command.survey;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.ToldBy;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.survey.SurveyEvent;
import id.tuntas.events.survey.SurveyEvent.SurveyImported;
import id.tuntas.events.survey.Surveyors;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The history of one unit's survey of one period. */
@Aggregate(type = "survey")
class Survey {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String surveyId;

    private @Nullable SurveyImported last;

    Survey() {}

    /** What is imported twice is stored once; other answers take the place of the first, which stay on record. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome decide(ImportSurvey command, @MetaDataValue(Caller.METADATA) Caller caller) {
        SurveyImported fact = command.fact();
        Optional<OfficeHeld> office = require(fact.unit(), caller);
        Long seen = caller.ifMatch();
        if (seen != null && (last == null || !seen.equals(AggregateLifecycle.getVersion()))) {
            throw new Refused(HttpStatus.PRECONDITION_FAILED, "survey-stale");
        }
        if (last != null && isSame(last, fact)) {
            return new Outcome(fact.surveyId(), AggregateLifecycle.getVersion(), null);
        }
        AggregateLifecycle.apply(fact, ToldBy.inOffice(office, caller));
        return new Outcome(fact.surveyId(), AggregateLifecycle.getVersion(), fact.period());
    }

    /** The office in which this caller imports for this unit. */
    static Optional<OfficeHeld> require(String unit, Caller caller) {
        Optional<OfficeHeld> office = Surveyors.officeFor(unit, caller.actor());
        if (office.isEmpty()) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        return office;
    }

    private static boolean isSame(SurveyImported one, SurveyImported other) {
        return one.fileSha256().equals(other.fileSha256()) && written(one).equals(written(other));
    }

    /** As it was published: 90.5 is not 90.50, which says one place more. */
    private static String written(SurveyImported imported) {
        return String.valueOf(imported.published());
    }

    @EventSourcingHandler
    void evolve(SurveyEvent event) {
        surveyId = event.surveyId();
        last = switch (event) {
            case SurveyImported imported -> imported;
        };
    }
}
