package id.tuntas.query.opendata;

import id.tuntas.query.opendata.OpenRecords.Asked;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues as a collection of features (RFC 7946). The point is the middle of the area that is told; where none is told,
 * a feature has no geometry.
 */
@Component
class OpenGeoJson {
    private final OpenRecords issues;
    private final JsonMapper json;

    OpenGeoJson(OpenRecords issues, JsonMapper json) {
        this.issues = issues;
        this.json = json;
    }

    void write(Asked asked, OutputStream out) throws IOException {
        JsonGenerator text =
                json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out);
        text.writeStartObject();
        text.writeStringProperty("type", "FeatureCollection");
        text.writeArrayPropertyStart("features");
        issues.each(asked, issue -> write(issue, text));
        text.writeEndArray();
        text.writeEndObject();
        text.flush();
    }

    private static void write(OpenIssue issue, JsonGenerator text) {
        text.writeStartObject();
        text.writeStringProperty("type", "Feature");
        text.writeStringProperty("id", issue.id());
        geometry(issue, text);
        text.writeObjectPropertyStart("properties");
        text.writeStringProperty("category", issue.category());
        text.writeStringProperty("categoryName", issue.categoryName());
        member("place", issue.where().code(), text);
        text.writeStringProperty("address", issue.where().address());
        text.writeStringProperty("stage", issue.stage().name());
        text.writeStringProperty("agency", issue.agency());
        text.writeStringProperty("filedAt", OpenCsv.second(issue.filedAt()));
        text.writeStringProperty("updatedAt", OpenCsv.second(issue.updatedAt()));
        member("dueAt", issue.dueAt() == null ? null : OpenCsv.second(issue.dueAt()), text);
        member("text", issue.text(), text);
        member("notes", issue.notes(), text);
        member("photo", issue.photo(), text);
        text.writeEndObject();
        text.writeEndObject();
    }

    private static void geometry(OpenIssue issue, JsonGenerator text) {
        Double lat = issue.where().lat();
        Double lng = issue.where().lng();
        if (issue.where().code() == null || lat == null || lng == null) {
            text.writeNullProperty("geometry");
            return;
        }
        text.writeObjectPropertyStart("geometry");
        text.writeStringProperty("type", "Point");
        text.writeArrayPropertyStart("coordinates");
        text.writeNumber(lng);
        text.writeNumber(lat);
        text.writeEndArray();
        text.writeEndObject();
    }

    private static void member(String name, @Nullable String value, JsonGenerator text) {
        if (value == null) {
            text.writeNullProperty(name);
        } else {
            text.writeStringProperty(name, value);
        }
    }
}
