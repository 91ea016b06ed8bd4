package id.tuntas.command.organisation;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.InvalidLines;
import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.ActingKind;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.UnitKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Units, offices and holders from a table, each row by the rule of its own command and in the order of the rows: all of
 * them, or none. Holders are proposed, as they always are, and wait for a second person.
 *
 * @param lines at least one
 */
public record ImportOffices(String region, List<Line> lines) implements OrganisationCommand {
    private static final Map<String, String> COLUMNS = Map.of(
            "code", "unit",
            "unit", "unit",
            "name", "nama",
            "title", "nama",
            "parent", "induk",
            "account", "akun",
            "from", "mulai",
            "lastDay", "sampai",
            "decree", "sk");

    /**
     * One row.
     *
     * @param number of the line it begins on, from 1
     * @param cells by the names of their columns; what is blank is left out
     */
    public record Line(long number, Map<String, String> cells) {}

    /** A cell that cannot be read. */
    private static final class Unreadable extends RuntimeException {
        private final String column;
        private final String key;

        Unreadable(String column, String key) {
            super(column + ": " + key);
            this.column = column;
            this.key = key;
        }
    }

    public ImportOffices {
        lines = List.copyOf(lines);
    }

    /** How many rows are of this sort. */
    public long count(String sort) {
        return lines.stream()
                .filter(line -> sort.equals(line.cells().get("jenis")))
                .count();
    }

    @Override
    public void decide(OrganisationDecision decision) {
        decision.requireAdministrator();
        List<InvalidLines.Line> faults = new ArrayList<>();
        for (Line line : lines) {
            try {
                command(line, decision).decide(decision);
            } catch (Unreadable e) {
                faults.add(new InvalidLines.Line(line.number(), e.column, e.key));
            } catch (InvalidInput e) {
                faults.add(new InvalidLines.Line(
                        line.number(), COLUMNS.getOrDefault(e.field(), e.field()), "invalid." + e.code()));
            } catch (Refused e) {
                String about = e.code().equals("not-found") ? "jabatan" : "jenis";
                faults.add(new InvalidLines.Line(line.number(), about, "problem." + e.code() + ".detail"));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidLines("file", faults);
        }
    }

    private OrganisationCommand command(Line line, OrganisationDecision decision) {
        Map<String, String> cells = line.cells();
        return switch (cells.getOrDefault("jenis", "")) {
            case "unit" -> decision.valid(unit(cells), ImportOffices::misshapen);
            case "jabatan" -> decision.valid(office(cells), ImportOffices::misshapen);
            case "pejabat" -> decision.valid(holder(cells), ImportOffices::misshapen);
            default -> throw new Unreadable("jenis", "invalid.not-a-sort");
        };
    }

    private static RuntimeException misshapen(String member) {
        return new Unreadable(COLUMNS.getOrDefault(member, member), "invalid.misshapen");
    }

    private EstablishUnit unit(Map<String, String> cells) {
        return new EstablishUnit(
                region,
                new EstablishUnit.Body(
                        text(cells, "unit"),
                        read(cells, "jenis_unit", UnitKind::valueOf, "invalid.not-a-unit-kind"),
                        text(cells, "nama"),
                        text(cells, "induk"),
                        day(cells, "mulai"),
                        cells.get("sk")));
    }

    private EstablishOffice office(Map<String, String> cells) {
        return new EstablishOffice(
                region, new EstablishOffice.Body(text(cells, "unit"), kind(cells), text(cells, "nama")));
    }

    private ProposeAppointment holder(Map<String, String> cells) {
        ActingKind acting = cells.get("cara") == null
                ? null
                : read(cells, "cara", ActingKind::valueOf, "invalid.not-an-acting-kind");
        return new ProposeAppointment(
                region,
                text(cells, "unit") + ":" + kind(cells),
                new ProposeAppointment.Body(
                        text(cells, "akun"), acting, day(cells, "mulai"), day(cells, "sampai"), cells.get("sk"), null));
    }

    private static OfficeKind kind(Map<String, String> cells) {
        return read(cells, "jabatan", OfficeKind::valueOf, "invalid.not-an-office-kind");
    }

    private static String text(Map<String, String> cells, String column) {
        return read(cells, column, Function.identity(), "invalid.missing");
    }

    private static @Nullable LocalDate day(Map<String, String> cells, String column) {
        return cells.get(column) == null ? null : read(cells, column, LocalDate::parse, "invalid.not-a-day");
    }

    private static <T> T read(Map<String, String> cells, String column, Function<String, T> reading, String key) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new Unreadable(column, "invalid.missing");
        }
        try {
            return Objects.requireNonNull(reading.apply(cell));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Unreadable(column, key);
        }
    }
}
