package id.tuntas.command.importing;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.command.issue.TakingIn;
import id.tuntas.command.issue.TakingIn.Matter;
import id.tuntas.command.issue.TakingIn.Taken;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.issue.Oddity;
import id.tuntas.ledger.commandline.Sentences;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes one row of another system's file in, and tells why when it cannot. */
@Component
class HistoryFiling {
    private static final String DAMAGED = "\uFFFD";
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFiling.class);

    private final TakingIn takingIn;
    private final CurrentChart charts;
    private final Clock clock;
    private final MessageSource messages;

    HistoryFiling(TakingIn takingIn, CurrentChart charts, Clock clock, MessageSource messages) {
        this.takingIn = takingIn;
        this.charts = charts;
        this.clock = clock;
        this.messages = messages;
    }

    ZoneId zone() {
        return charts.now().zone();
    }

    Result file(HistoryRow row, Mapping mapping, Tally tally, boolean dryRun) {
        try {
            HistoryReading reading = new HistoryReading(mapping, charts.lastRead(), clock.instant(), tally);
            String ticket = reading.ticket(row.cells());
            if (ticket != null) {
                return link(row, ticket, reading, dryRun);
            }
            Matter matter = reading.matter(row);
            if ((matter.title() + matter.description() + matter.reporterName()).contains(DAMAGED)) {
                throw new RowRefused("title", "import.damaged");
            }
            tally.count(matter);
            Taken taken = takingIn.take(matter, mapping.follows(), dryRun);
            return result(taken, taken == Taken.STORED ? matter.oddities() : List.of());
        } catch (RowRefused e) {
            return Result.refused(String.valueOf(e.getMessage()));
        } catch (InvalidInput e) {
            return Result.refused(e.field() + ": " + text("invalid." + e.code()));
        } catch (ConstraintViolationException e) {
            return Result.refused(reasons(e));
        } catch (Refused e) {
            return Result.refused(text("problem." + e.code() + ".detail"));
        } catch (RuntimeException e) {
            LOG.error(
                    "The row at line {} could not be taken in: {}",
                    row.line(),
                    RowFiling.rootOf(e).getClass());
            return Result.trouble(Sentences.of("import.trouble"));
        }
    }

    /** The other system already carries our number: the issue is here, and only learns that system's one. */
    private Result link(HistoryRow row, String ticket, HistoryReading reading, boolean dryRun) {
        boolean told = reading.tellsState();
        HistoryReading.State state = reading.state(row.cells());
        Taken taken = takingIn.link(
                ticket,
                reading.system(row.cells()),
                HistoryReading.number(row),
                told ? state.closed() : null,
                state.name(),
                dryRun);
        return result(taken, List.of());
    }

    private static Result result(Taken taken, List<Oddity> oddities) {
        Result.Kind kind = switch (taken) {
            case STORED -> Result.Kind.STORED;
            case ALREADY_THERE -> Result.Kind.ALREADY_THERE;
            case NOTED -> Result.Kind.NOTED;
        };
        return new Result(kind, null, oddities);
    }

    private static String reasons(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(fault -> fault.getPropertyPath() + ": " + fault.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.ROOT);
    }
}
