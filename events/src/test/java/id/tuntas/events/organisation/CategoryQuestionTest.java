package id.tuntas.events.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.events.organisation.CategoryQuestion.Datatype;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryQuestionTest {
    private static Map<String, String> line(String... changes) {
        Map<String, String> line = new HashMap<>(Map.of(
                "category", "JALAN",
                "code", "UKURAN",
                "datatype", "singlevaluelist",
                "required", "true",
                "question", " Seberapa besar? ",
                "choices", "KECIL=Kecil | BESAR=Besar=sekali|KOSONG="));
        for (int i = 0; i < changes.length; i += 2) {
            line.put(changes[i], changes[i + 1]);
        }
        return line;
    }

    @Test
    void aLineIsReadWithItsChoicesInTheirOrder() {
        CategoryQuestion question = CategoryQuestion.read(line());
        assertThat(question.datatype()).isEqualTo(Datatype.SINGLEVALUELIST);
        assertThat(question.datatype().wire()).isEqualTo("singlevaluelist");
        assertThat(question.required()).isTrue();
        assertThat(question.text()).isEqualTo("Seberapa besar?");
        assertThat(question.hint()).isEmpty();
        assertThat(question.choices().entrySet())
                .extracting(choice -> choice.getKey() + ":" + choice.getValue())
                .containsExactly("KECIL:Kecil", "BESAR:Besar=sekali", "KOSONG:");
    }

    @Test
    void aChoiceWithoutANameIsItsOwn() {
        assertThat(CategoryQuestion.read(line("choices", "ADA|TIDAK")).choices())
                .containsExactly(Map.entry("ADA", "ADA"), Map.entry("TIDAK", "TIDAK"));
    }

    @ParameterizedTest
    @CsvSource({
        "code, ukuran",
        "code, ''",
        "question, ' '",
        "choices, ''",
        "choices, '| |'",
        "datatype, text",
        "datatype, pilihan"
    })
    void whatIsNoQuestionIsRefused(String column, String value) {
        assertThatThrownBy(() -> CategoryQuestion.read(line(column, value)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyChangesAQuestionFromOutside() {
        CategoryQuestion question = CategoryQuestion.read(line());
        question.choices().clear();
        assertThat(question.choices()).isNotEmpty();
    }

    @Test
    void questionsStandByCategoryInTheOrderOfTheFile() {
        Map<String, List<CategoryQuestion>> questions = CategoryQuestion.byCategory(List.of(
                line("category", "SAMPAH", "code", "B"), line("code", "Z"), line("category", "SAMPAH", "code", "A")));
        assertThat(questions.keySet()).containsExactly("SAMPAH", "JALAN");
        assertThat(questions.get("SAMPAH")).extracting(CategoryQuestion::code).containsExactly("B", "A");
    }
}
