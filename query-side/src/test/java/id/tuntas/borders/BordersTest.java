package id.tuntas.borders;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps every border; and every border is seen to refuse what crosses it. */
class BordersTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.tuntas");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages("violations");

    record Border(String culprit, Function<Borders, ArchRule> rule) {
        @Override
        public String toString() {
            return culprit;
        }
    }

    static Stream<Border> borders() {
        return Stream.of(
                new Border("violations.query.KnowsACommand", Borders::queryKnowsNoCommand),
                new Border("violations.command.KnowsAQuery", Borders::commandKnowsNoQuery),
                new Border("violations.events.issue.KnowsAFramework", Borders::eventsKnowNothing),
                new Border("violations.ledger.KnowsADomain", Borders::ledgerKnowsNoDomain),
                new Border("violations.command.AnswersAGet", Borders::commandOnlyPosts),
                new Border("violations.query.AnswersAPost", Borders::queryOnlyGets),
                new Border("violations.query.PublicForNobody", Borders::publicOnlyWhenUsedElsewhere),
                new Border("violations.query.FieldInjected", Borders::noFieldInjection),
                new Border("violations.query.OpenState", Borders::onlyFinalOrPrivateFields),
                new Border("violations.query.Prints", Borders::noStandardStreams),
                new Border("violations.query.OldDate", Borders::noLegacyDates),
                new Border("violations.query.ReadsTime", Borders::timeComesFromTheClock),
                new Border("violations.command.OddNames", Borders::commandsAreDecided),
                new Border("violations.command.OddNames", Borders::aggregatesEvolve),
                new Border("violations.query.OddNames", Borders::projectionsAreOn));
    }

    @ParameterizedTest
    @MethodSource("borders")
    void theProgramKeeps(Border border) {
        border.rule().apply(new Borders("id.tuntas")).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("borders")
    void itIsSeenToRefuse(Border border) {
        EvaluationResult result = border.rule().apply(new Borders("violations")).evaluate(VIOLATIONS);
        assertThat(result.getFailureReport().getDetails())
                .as("what the rule refuses")
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains(border.culprit()));
    }

    @Test
    void noPackageStandsInTwoModules() {
        new Borders("id.tuntas").onePackageOneModule().check(PROGRAM);
    }

    /** A test folder's package {@code id.tuntas} beside the program's is such a case. */
    @Test
    void aPackageInTwoPlacesIsRefused() {
        JavaClasses both = new ClassFileImporter().importPackages("id.tuntas");
        EvaluationResult result = new Borders("id.tuntas").onePackageOneModule().evaluate(both);
        assertThat(result.getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("id.tuntas.Stray"));
    }

    @Test
    void allFourModulesAreLookedAt() {
        assertThat(PROGRAM)
                .extracting(item -> item.getPackageName())
                .contains("id.tuntas", "id.tuntas.events", "id.tuntas.ledger.store", "id.tuntas.command.door");
        assertThat(PROGRAM).extracting(item -> item.getPackageName()).doesNotContain("id.tuntas.borders");
    }
}
