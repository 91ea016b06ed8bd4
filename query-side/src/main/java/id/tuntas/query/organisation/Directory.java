package id.tuntas.query.organisation;

import id.tuntas.events.organisation.Tier;
import id.tuntas.events.organisation.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names and lists of the organisation, read from its projection. */
@Component
public class Directory {
    /** A unit of the region. */
    public record Unit(
            String code,
            UnitKind kind,
            String name,
            @Nullable String parent,
            @Nullable Double lat,
            @Nullable Double lng,
            @Nullable LocalDate closedFrom) {
        public Tier tier() {
            return kind.tier();
        }
    }

    /** A category of matters. */
    public record Category(
            String code,
            String name,
            @Nullable String unit,
            boolean villageHandles,
            boolean restricted,
            boolean emergency) {}

    /** An account with the title of the office it holds. */
    public record Holder(String account, String title) {}

    /** Condition on a row of holders: held on the day. */
    public static final String HELD =
            "holder.held_from <= :today AND (holder.held_before IS NULL OR holder.held_before > :today)";

    private static final RowMapper<Unit> UNIT = (row, n) -> new Unit(
            row.getString("unit"),
            UnitKind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("parent"),
            row.getObject("lat", Double.class),
            row.getObject("lng", Double.class),
            row.getObject("closed_from", LocalDate.class));

    private final JdbcClient db;
    private final Clock clock;
    private volatile @Nullable RegionFacts region;

    Directory(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All units in the order of the region pack. */
    public List<Unit> units() {
        return db.sql("SELECT unit, kind, name, parent, lat, lng, closed_from FROM organisation_unit ORDER BY place")
                .query(UNIT)
                .list();
    }

    public Optional<Unit> unit(String code) {
        return db.sql("SELECT unit, kind, name, parent, lat, lng, closed_from FROM organisation_unit WHERE unit = ?")
                .param(code)
                .query(UNIT)
                .optional();
    }

    /** The name of a unit, or its code when it is not known. */
    public String unitName(@Nullable String code) {
        return code == null ? "" : unit(code).map(Unit::name).orElse(code);
    }

    /** Names of all units by code. */
    public Map<String, String> unitNames() {
        Map<String, String> names = new LinkedHashMap<>();
        units().forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    /** Likewise only of those that there are now, to choose one of them. */
    public Map<String, String> openUnitNames() {
        Map<String, String> names = new LinkedHashMap<>();
        units().stream().filter(unit -> unit.closedFrom() == null).forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    /** Names of the kelurahan and desa by code. */
    public Map<String, String> villageNames() {
        Map<String, String> names = new LinkedHashMap<>();
        units().stream()
                .filter(unit -> unit.tier() == Tier.VILLAGE && unit.closedFrom() == null)
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    public List<Category> categories() {
        return db.sql("SELECT category, name, unit, village_handles, confidentiality, emergency"
                        + " FROM organisation_category ORDER BY place")
                .query((row, n) -> new Category(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        !"NONE".equals(row.getString(5)),
                        row.getBoolean(6)))
                .list();
    }

    /** Names of all categories by code. */
    public Map<String, String> categoryNames() {
        Map<String, String> names = new LinkedHashMap<>();
        categories().forEach(category -> names.put(category.code(), category.name()));
        return names;
    }

    /** Names of the bodies outside the region's government by code. */
    public Map<String, String> bodies() {
        Map<String, String> names = new LinkedHashMap<>();
        db.sql("SELECT body, name FROM organisation_body ORDER BY name").query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    /** Who works in this unit. */
    public List<Holder> holders(String unit) {
        return db.sql("""
                        SELECT holder.account, office.title FROM organisation_holder holder
                        JOIN organisation_office office ON office.office = holder.office
                        WHERE office.unit = :unit AND office.kind NOT IN ('AUDITOR', 'VERIFIER', 'ADMIN') AND (""" + HELD + ") ORDER BY office.title, holder.account")
                .param("unit", unit)
                .param("today", today())
                .query((row, n) -> new Holder(row.getString(1), row.getString(2)))
                .list();
    }

    /** The title of an office, or its code when it is not known. */
    public String officeTitle(@Nullable String office) {
        if (office == null) {
            return "";
        }
        return db.sql("SELECT title FROM organisation_office WHERE office = ?")
                .param(office)
                .query(String.class)
                .optional()
                .orElse(office);
    }

    /** Titles of the offices that an account holds now. */
    public List<String> titles(String account) {
        return db.sql("""
                        SELECT office.title FROM organisation_holder holder
                        JOIN organisation_office office ON office.office = holder.office
                        WHERE holder.account = :account AND (""" + HELD + ") ORDER BY office.title")
                .param("account", account)
                .param("today", today())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Titles of the offices that these accounts hold now, by account. */
    public Map<String, String> titlesOf(Collection<String> accounts) {
        Map<String, String> titles = new LinkedHashMap<>();
        if (!accounts.isEmpty()) {
            db.sql("""
                            SELECT holder.account, office.title FROM organisation_holder holder
                            JOIN organisation_office office ON office.office = holder.office
                            WHERE holder.account IN (:accounts) AND (""" + HELD + ") ORDER BY office.title")
                    .param("accounts", accounts)
                    .param("today", today())
                    .query(row -> {
                        titles.merge(row.getString(1), row.getString(2), (one, other) -> one + ", " + other);
                    });
        }
        return titles;
    }

    /** The region's Kemendagri code, empty before its pack was loaded. */
    public String regionCode() {
        return region().map(RegionFacts::code).orElse("");
    }

    /** The region's name, empty likewise. */
    public String regionName() {
        return region().map(RegionFacts::name).orElse("");
    }

    /** The time zone of the region's offices. */
    public ZoneId zone() {
        return region().map(RegionFacts::zone).orElse(ZoneId.of("UTC"));
    }

    /** The day it is where the region's offices are. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The region's words by term, such as {@code KADES} for perbekel. */
    public Map<String, String> words() {
        return region().map(RegionFacts::words).orElse(Map.of());
    }

    private Optional<RegionFacts> region() {
        RegionFacts known = region;
        if (known == null || known.isOld()) {
            known = RegionFacts.read(db);
            region = known;
        }
        return Optional.ofNullable(known);
    }
}
