package id.tuntas.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import tools.jackson.databind.json.JsonMapper;

class FormReaderTest {
    private final FormReader reader = new FormReader(JsonMapper.builder().build());

    record Person(@Nullable String name, @Nullable String phone) {}

    record Report(
            @Nullable String title,
            @Nullable Integer percent,
            @Nullable Boolean solved,
            @Nullable Person reporter,
            @Nullable List<String> attachments) {}

    @Test
    void aDotLeadsIntoAMember() throws IOException {
        Report report = read("title=Jalan+rusak&reporter.name=Siti&reporter.phone=0812");
        assertThat(report.title()).isEqualTo("Jalan rusak");
        assertThat(report.reporter()).isEqualTo(new Person("Siti", "0812"));
    }

    @Test
    void aBlankFieldIsAnAbsentOne() throws IOException {
        Report report = read("title=&percent=++&reporter.phone=&reporter.name=Siti");
        assertThat(report.title()).isNull();
        assertThat(report.percent()).isNull();
        assertThat(report.reporter()).isEqualTo(new Person("Siti", null));
        assertThat(read("reporter.name=").reporter()).isNull();
    }

    @Test
    void oneOrManyAreAList() throws IOException {
        assertThat(read("attachments=a").attachments()).containsExactly("a");
        assertThat(read("attachments=a&attachments=&attachments=b").attachments())
                .containsExactly("a", "b");
        assertThat(read("").attachments()).isNull();
    }

    @Test
    void wordsBecomeNumbersAndTruths() throws IOException {
        Report report = read("percent=40&solved=true");
        assertThat(report.percent()).isEqualTo(40);
        assertThat(report.solved()).isTrue();
    }

    @Test
    void fieldsOfTheFormItselfAreLeftAside() throws IOException {
        assertThat(read("_csrf=abc&returnTo=/queue&idempotencyKey=k&title=Judul")
                        .title())
                .isEqualTo("Judul");
    }

    @Test
    void cannotMixAValueWithItsMembers() throws IOException {
        assertThatExceptionOfType(HttpMessageNotReadableException.class)
                .isThrownBy(() -> read("reporter=Siti&reporter.name=Siti"));
    }

    @Test
    void cannotReadAWordWhereANumberBelongs() {
        assertThatExceptionOfType(HttpMessageNotReadableException.class).isThrownBy(() -> read("percent=banyak"));
        assertThatExceptionOfType(HttpMessageNotReadableException.class).isThrownBy(() -> read("title=a&title=b"));
    }

    @Test
    void readsFormsIntoRecordsOnly() {
        assertThat(reader.canRead(Report.class, MediaType.APPLICATION_FORM_URLENCODED))
                .isTrue();
        assertThat(reader.canRead(Report.class, MediaType.APPLICATION_JSON)).isFalse();
        assertThat(reader.canRead(String.class, MediaType.APPLICATION_FORM_URLENCODED))
                .isFalse();
        assertThat(reader.canWrite(Report.class, MediaType.APPLICATION_FORM_URLENCODED))
                .isFalse();
    }

    private Report read(String form) throws IOException {
        MockHttpInputMessage message = new MockHttpInputMessage(form.getBytes(StandardCharsets.UTF_8));
        message.getHeaders().setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        return (Report) reader.read(Report.class, message);
    }
}
