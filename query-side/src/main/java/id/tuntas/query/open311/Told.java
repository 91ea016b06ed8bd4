package id.tuntas.query.open311;

import id.tuntas.events.Sealed;
import id.tuntas.ledger.records.Records;
import id.tuntas.ledger.records.Records.Fields;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.publicview.PublicAddresses;
import id.tuntas.query.publicview.PublicPhotos;
import id.tuntas.query.tracking.PublicStage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What is told of requests: never what the reporter wrote, sent or pointed at, but what the desk has cleared of it. The place is that of
 * the public figures, and the point the middle of it.
 */
@Component
class Told {
    private final Directory directory;
    private final PublicAddresses places;
    private final OpenedText texts;
    private final PublicPhotos photos;
    private final MessageSource messages;

    Told(Directory directory, PublicAddresses places, OpenedText texts, PublicPhotos photos, MessageSource messages) {
        this.directory = directory;
        this.places = places;
        this.texts = texts;
        this.photos = photos;
        this.messages = messages;
    }

    Records requests(List<Requests.Found> found, boolean extended) {
        Map<Sealed, String> opened = texts.open(found.stream()
                .flatMap(one -> Stream.concat(Stream.ofNullable(one.notes()), Stream.ofNullable(one.cleared())))
                .toList());
        Map<String, String> services = directory.categoryNames();
        PublicAddresses.Telling telling = places.telling();
        Set<String> kept =
                photos.kept(found.stream().flatMap(one -> one.photos().stream()).toList());
        return Records.list(
                "service_requests",
                "request",
                found.stream()
                        .map(one -> {
                            var told = telling.where(one.category(), one.village(), one.requestedAt());
                            Fields fields = begun(one, opened, services);
                            fields.with("agency_responsible", telling.agency(one.unit(), told));
                            when(one, fields);
                            where(told, fields);
                            fields.with("media_url", photos.firstAddress(one.photos(), kept));
                            return extended ? extended(one, fields) : fields;
                        })
                        .toList());
    }

    private Fields begun(Requests.Found one, Map<Sealed, String> opened, Map<String, String> services) {
        return new Fields()
                .with("service_request_id", one.id())
                .with("status", status(one.closed()))
                .with("status_notes", words(one.notes(), opened, one.stage()))
                .with("service_name", services.getOrDefault(one.category(), one.category()))
                .with("service_code", one.category())
                .with("description", one.cleared() == null ? null : opened.get(one.cleared()));
    }

    private static void when(Requests.Found one, Fields fields) {
        fields.with("service_notice", null)
                .with("requested_datetime", second(one.requestedAt()))
                .with("updated_datetime", second(one.updatedAt()))
                .with("expected_datetime", one.dueAt() == null ? null : second(one.dueAt()));
    }

    private static void where(PublicAddresses.Where told, Fields fields) {
        fields.with("address", told.address())
                .with("address_id", told.code())
                .with("zipcode", null)
                .with("lat", told.lat())
                .with("long", told.lng());
    }

    /** The five words that people know, which are more than open and closed. */
    private Fields extended(Requests.Found one, Fields fields) {
        return fields.with(
                "extended_attributes",
                new Fields().with("stage", one.stage().name()).with("stage_name", stage(one.stage())));
    }

    Records updates(List<Requests.Step> steps) {
        Map<Sealed, String> opened = texts.open(
                steps.stream().map(Requests.Step::text).filter(Objects::nonNull).toList());
        return Records.list(
                "service_request_updates",
                "request_update",
                steps.stream()
                        .map(step -> new Fields()
                                .with("update_id", step.issue() + "." + step.version())
                                .with("service_request_id", step.issue())
                                .with("status", status(step.stage() == PublicStage.DONE))
                                .with("updated_datetime", second(step.at()))
                                .with("description", words(step.text(), opened, step.stage()))
                                .with("media_url", null))
                        .toList());
    }

    /** What was forgotten or hidden since is not told. */
    private String words(@Nullable Sealed text, Map<Sealed, String> opened, PublicStage stage) {
        String said = text == null ? null : opened.get(text);
        return said == null ? stage(stage) : said;
    }

    private String stage(PublicStage stage) {
        return messages.getMessage("stage." + stage, null, Locale.ROOT);
    }

    private static String status(boolean closed) {
        return closed ? "closed" : "open";
    }

    private static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
