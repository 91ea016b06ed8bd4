package id.tuntas.command.importing;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.command.importing.ComplaintFile.Row;
import id.tuntas.command.issue.Filing;
import id.tuntas.command.issue.Filing.Imported;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.ledger.commandline.Sentences;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Files one row, and tells why when it cannot. */
@Component
class RowFiling {
    static final int ID_LENGTH_MAX = 100;
    private static final String KEY = "import:";
    private static final String DAMAGED = "\uFFFD";
    private static final Logger LOG = LoggerFactory.getLogger(RowFiling.class);

    /** Names of the file's columns by those of the endpoint's fields. */
    private static final Map<String, String> COLUMNS = Map.of(
            "title", ComplaintFile.TITLE,
            "description", ComplaintFile.TEXT,
            "category", ComplaintFile.CATEGORY,
            "village", ComplaintFile.VILLAGE,
            "reporter.name", ComplaintFile.REPORTER,
            "reporter.phone", ComplaintFile.PHONE);

    private final Filing filing;
    private final CurrentChart charts;
    private final Clock clock;
    private final MessageSource messages;

    RowFiling(Filing filing, CurrentChart charts, Clock clock, MessageSource messages) {
        this.filing = filing;
        this.charts = charts;
        this.clock = clock;
        this.messages = messages;
    }

    /** The row's id alone makes the key, so that a renamed or moved file changes nothing. */
    Result file(Row row, boolean dryRun) {
        try {
            String id = checkedId(row.id());
            checkEncoding(row);
            return filing.fileImported(complaint(row), KEY + id, dryRun) ? Result.STORED : Result.ALREADY_THERE;
        } catch (InvalidInput e) {
            return Result.refused(column(e.field()) + ": " + text("invalid." + e.code()));
        } catch (ConstraintViolationException e) {
            return Result.refused(reasons(e, row));
        } catch (Refused e) {
            boolean reused = e.code().equals("idempotency-key-reused");
            return Result.refused(
                    reused ? Sentences.of("import.other-content") : text("problem." + e.code() + ".detail"));
        } catch (RuntimeException e) {
            LOG.error(
                    "The row at line {} could not be filed: {}",
                    row.line(),
                    rootOf(e).getClass());
            return Result.trouble(Sentences.of("import.trouble"));
        }
    }

    private static String checkedId(String id) {
        if (id.isEmpty()) {
            throw new InvalidInput(ComplaintFile.ID, "missing");
        }
        if (id.length() > ID_LENGTH_MAX) {
            throw new InvalidInput(ComplaintFile.ID, "id-too-long");
        }
        return id;
    }

    private static void checkEncoding(Row row) {
        if ((row.id() + row.text() + row.title() + row.reporter()).contains(DAMAGED)) {
            throw new InvalidInput(ComplaintFile.TEXT, "not-utf-8");
        }
    }

    private Imported complaint(Row row) {
        return new Imported(
                row.title().isEmpty() ? Cells.titleOf(row.text()) : row.title(),
                row.text(),
                row.category(),
                row.village(),
                toldAt(row.date()),
                row.reporter().isEmpty() ? Sentences.of("import.reporter") : row.reporter(),
                row.phone().isEmpty() ? null : row.phone());
    }

    private @Nullable Instant toldAt(String date) {
        return date.isEmpty() ? null : Cells.moment(date, charts.now().zone(), clock.instant());
    }

    /** A title that was only missing because the text is missing is not a second fault. */
    private static String reasons(ConstraintViolationException invalid, Row row) {
        return invalid.getConstraintViolations().stream()
                .filter(fault -> !(row.title().isEmpty()
                        && fault.getPropertyPath().toString().equals("title")))
                .map(RowFiling::reason)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String reason(ConstraintViolation<?> fault) {
        return column(fault.getPropertyPath().toString()) + ": " + fault.getMessage();
    }

    private static String column(String field) {
        return COLUMNS.getOrDefault(field, field);
    }

    static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.ROOT);
    }
}
