package id.tuntas.command.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.tuntas.command.attachment.Taken;
import id.tuntas.command.door.Command;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.Chart.Category;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.ContactWay;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.Elsewhere;
import id.tuntas.events.issue.IssueEvent.UnitAccused;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.organisation.Actor;
import id.tuntas.ledger.sealing.FreshKeys;
import id.tuntas.ledger.sealing.Vault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's complaint, told by the citizen or typed by an officer. It starts with the kelurahan of its place, unless
 * its category skips the ladder.
 *
 * @param issueId the ticket number, which is the issue's identity
 * @param receivedAt when the program was told
 * @param toldAt when it was told elsewhere, if earlier; it is part of what makes two requests the same
 */
record FileComplaint(
        @TargetAggregateIdentifier @JsonIgnore String issueId,
        @JsonIgnore String reporterId,
        @JsonIgnore Instant receivedAt,
        @Nullable Instant toldAt,
        Body body)
        implements Command {

    /** What is told; {@code accusedUnit} is a unit that the complaint is about, which therefore may not examine it. */
    record Body(
            @NotBlank @Size(max = Limits.TITLE_MAX) String title,
            @NotBlank @Size(max = Limits.DESCRIPTION_MAX) String description,
            @NotBlank @Size(max = Limits.CODE_MAX) String category,
            @NotBlank @Size(max = Limits.CODE_MAX) String village,
            @Nullable @Size(max = Limits.SHORT_MAX) String address,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lng,
            @NotNull Channel channel,
            @JsonProperty("class") @Nullable IssueClass issueClass,
            @NotNull Visibility visibility,
            @NotNull @Valid Reporter reporter,
            @Nullable @Valid ExternalReference externalReference,
            @Nullable @Size(max = Limits.CODE_MAX) String accusedUnit,
            @Nullable ContactWay contactWay) {

        /** By a reporter who looks for himself. */
        Body(
                String title,
                String description,
                String category,
                String village,
                @Nullable String address,
                @Nullable Double lat,
                @Nullable Double lng,
                Channel channel,
                @Nullable IssueClass issueClass,
                Visibility visibility,
                Reporter reporter,
                @Nullable ExternalReference externalReference,
                @Nullable String accusedUnit) {
            this(
                    title,
                    description,
                    category,
                    village,
                    address,
                    lat,
                    lng,
                    channel,
                    issueClass,
                    visibility,
                    reporter,
                    externalReference,
                    accusedUnit,
                    null);
        }

        /** The same at this place. */
        Body at(Taken.Place place) {
            return new Body(
                    title,
                    description,
                    category,
                    village,
                    address,
                    place.lat(),
                    place.lng(),
                    channel,
                    issueClass,
                    visibility,
                    reporter,
                    externalReference,
                    accusedUnit,
                    contactWay);
        }

        /**
         * The same, which the national system tracks too.
         *
         * @param number as a form tells it, null or blank when it names none
         */
        Body numbered(@Nullable String number) {
            if (number == null || number.isBlank()) {
                return this;
            }
            if (number.length() > Limits.CODE_MAX) {
                throw new InvalidInput("sp4nNumber", "number-too-long");
            }
            return new Body(
                    title,
                    description,
                    category,
                    village,
                    address,
                    lat,
                    lng,
                    channel,
                    issueClass,
                    visibility,
                    reporter,
                    new ExternalReference(Elsewhere.SP4N, number.strip()),
                    accusedUnit,
                    contactWay);
        }

        /** A way that leads nowhere would be a promise. */
        void checkContact() {
            if (contactWay == ContactWay.EMAIL && reporter.email == null) {
                throw new InvalidInput("reporter.email", "contact-missing");
            }
            if ((contactWay == ContactWay.WHATSAPP || contactWay == ContactWay.SMS) && reporter.phone == null) {
                throw new InvalidInput("reporter.phone", "contact-missing");
            }
        }
    }

    /** NIK is the 16-digit citizen number; like every contact it is optional. */
    record Reporter(
            @NotBlank @Size(max = Limits.NAME_MAX) String name,

            @Nullable @Pattern(regexp = "\\+?[0-9][0-9 ()-]{5,19}")
            String phone,

            @Nullable @Email @Size(max = Limits.NAME_MAX) String email,
            @Nullable @Pattern(regexp = "[0-9]{16}") String nik) {}

    record ExternalReference(
            @NotBlank @Size(max = Limits.CODE_MAX) String system,
            @NotBlank @Size(max = Limits.CODE_MAX) String id) {

        /** A number alone is one of the national system. */
        ExternalReference {
            system = system == null && id != null ? Elsewhere.SP4N : system;
        }
    }

    @Override
    @JsonIgnore
    public String route() {
        return FileComplaint.class.getName();
    }

    void decide(Decision decision) {
        decision.record(begin(decision, null));
        String accused = accused();
        if (accused != null) {
            decision.record(new UnitAccused(issueId, accused));
        }
    }

    private @Nullable String accused() {
        return body.accusedUnit == null || body.accusedUnit.isBlank() ? null : body.accusedUnit;
    }

    /**
     * What is recorded first, once all of it is checked.
     *
     * @param holder code of the unit that has it already, null when it starts where its category says; a restricted
     *     matter always does
     */
    ComplaintFiled begin(Decision decision, @Nullable String holder) {
        Chart chart = decision.chart();
        Category category =
                chart.category(body.category).orElseThrow(() -> new InvalidInput("category", "unknown-category"));
        Unit village = chart.village(body.village).orElseThrow(() -> new InvalidInput("village", "unknown-village"));
        if ((body.lat == null) != (body.lng == null)) {
            throw new InvalidInput(body.lat == null ? "lat" : "lng", "half-a-point");
        }
        body.checkContact();
        String accused = accused();
        if (accused != null) {
            decision.unit(accused, "accusedUnit");
        }
        Unit first = holder != null && !category.confidentiality().isRestricted()
                ? decision.unit(holder, "unit")
                : Ladder.firstUnit(chart, category, village, accused, decision.today());
        decision.actIn(decision.actor().offices().stream()
                .filter(office -> office.kind().handlesIssues())
                .findFirst()
                .orElse(null));
        claimNumber(decision);
        return filed(decision.means().vault(), category, village, first);
    }

    /**
     * Under a number that is given away, nothing that the other system tells is filed anew: so officers and the program
     * itself name one, and nobody else. A client of Open311 numbers its own requests, and may number two alike; which
     * door a complaint came through is known, and not what its body says of it.
     */
    private void claimNumber(Decision decision) {
        ExternalReference number = body.externalReference;
        if (number == null || decision.caller().channel() == Channel.OPEN311) {
            return;
        }
        Actor actor = decision.actor();
        if (actor.offices().isEmpty() && !actor.equals(Actor.SYSTEM)) {
            throw new InvalidInput("externalReference", "number-by-officers");
        }
        decision.means().externalNumbers().claim(number.system, number.id, issueId);
    }

    private ComplaintFiled filed(Vault vault, Category category, Unit village, Unit first) {
        String identity = Keys.identity(reporterId);
        String content = Keys.content(reporterId);
        FreshKeys keys = vault.createKeys(identity, content);
        return new ComplaintFiled(
                issueId,
                issueId,
                reporterId,
                keys.seal(content, body.title),
                keys.seal(content, body.description),
                category.code(),
                category.confidentiality(),
                body.issueClass == null ? IssueClass.COMPLAINT : body.issueClass,
                body.visibility,
                body.channel,
                village.code(),
                String.valueOf(village.parent()),
                seal(keys, content, body.address),
                body.lat,
                body.lng,
                keys.seal(identity, body.reporter.name),
                seal(keys, identity, body.reporter.phone),
                seal(keys, identity, body.reporter.email),
                seal(keys, identity, body.reporter.nik),
                body.externalReference == null ? null : body.externalReference.system,
                body.externalReference == null ? null : body.externalReference.id,
                first.code(),
                first.parent(),
                first.tier(),
                toldAt == null ? receivedAt : toldAt,
                body.contactWay);
    }

    private static @Nullable Sealed seal(FreshKeys keys, String key, @Nullable String text) {
        return text == null ? null : keys.seal(key, text);
    }
}
