package id.tuntas.borders;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import ch.qos.logback.core.pattern.DynamicConverter;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import id.tuntas.ledger.commandline.ProgramCommand;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The borders, each a rule over the classes below a root package: the program's, or that of the violations by which
 * each rule is seen to refuse something.
 */
record Borders(String root) {
    private static final DescribedPredicate<JavaAccess<?>> READS_TIME =
            describe("the computer's time, unasked", Borders::readsTime);

    private String all() {
        return root + "..";
    }

    private String events() {
        return root + ".events..";
    }

    private String ledger() {
        return root + ".ledger..";
    }

    private String command() {
        return root + ".command..";
    }

    private String query() {
        return root + ".query..";
    }

    ArchRule queryKnowsNoCommand() {
        return noClasses()
                .that()
                .resideInAnyPackage(query(), root)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(command())
                .because("what is shown is built from events alone, so that it can be thrown away and built again");
    }

    ArchRule commandKnowsNoQuery() {
        return noClasses()
                .that()
                .resideInAPackage(command())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(query(), root)
                .because("a decision is made on the history; a screen may be behind it");
    }

    ArchRule eventsKnowNothing() {
        return classes()
                .that()
                .resideInAPackage(events())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", events())
                .because("the contract outlives every framework, and both sides read it");
    }

    ArchRule ledgerKnowsNoDomain() {
        return noClasses()
                .that()
                .resideInAPackage(ledger())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".events.*..", command(), query(), root)
                .because("how history is kept and proven must not depend on what it tells");
    }

    ArchRule commandOnlyPosts() {
        return mapped(command())
                .should()
                .beAnnotatedWith(PostMapping.class)
                .because("a GET that changes is repeated by browsers, caches and crawlers");
    }

    ArchRule queryOnlyGets() {
        return mapped(query())
                .should()
                .beAnnotatedWith(GetMapping.class)
                .because("all that changes anything goes through the one door of the command side");
    }

    private GivenMethodsConjunction mapped(String packages) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(packages)
                .and(describe("answer requests", method -> method.isMetaAnnotatedWith(RequestMapping.class)));
    }

    ArchRule onePackageOneModule() {
        return classes()
                .that()
                .resideInAPackage(all())
                .should(new OnePlacePerPackage())
                .because("package-private means something only while nobody else can join the package");
    }

    ArchRule publicOnlyWhenUsedElsewhere() {
        return classes()
                .that()
                .resideInAnyPackage(command(), query())
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .and()
                .areNotAssignableTo(ProgramCommand.class) // Java's service loader finds those, and only public ones
                .and()
                .areNotAssignableTo(DynamicConverter.class) // Logback finds those by name, and only public ones
                .should(new UsedByAnotherPackage())
                .because("what nobody else needs, nobody else should be able to lean on");
    }

    ArchRule noFieldInjection() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(all())
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("a constructor says what a class needs, and gives it nothing half made");
    }

    ArchRule onlyFinalOrPrivateFields() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(all())
                .should(new FinalOrPrivate())
                .because("state that anybody can change is nobody's to keep right");
    }

    ArchRule noStandardStreams() {
        return noClasses()
                .that()
                .resideInAPackage(all())
                .and()
                .doNotHaveFullyQualifiedName("id.tuntas.ledger.commandline.Progress") // a bar is drawn for a person
                .and()
                .doNotHaveFullyQualifiedName("id.tuntas.command.account.FirstAdministrator") // a link that no log keeps
                .should(ACCESS_STANDARD_STREAMS)
                .because("what is printed has no level, no time and no owner, and may tell a citizen's text");
    }

    ArchRule noLegacyDates() {
        return noClasses()
                .that()
                .resideInAPackage(all())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .because("a moment that can be changed later proves nothing");
    }

    ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .resideInAPackage(all())
                .should()
                .accessTargetWhere(READS_TIME)
                .because("time is given with the command, and a test may move it");
    }

    private static boolean readsTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        if (owner.equals("java.lang.System")) {
            return access.getName().equals("currentTimeMillis");
        }
        boolean now = owner.startsWith("java.time.") && access.getName().equals("now");
        return now
                && access instanceof JavaMethodCall call
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    ArchRule commandsAreDecided() {
        return handlers(CommandHandler.class, "decide").because("whoever reads the name knows that it may refuse");
    }

    ArchRule aggregatesEvolve() {
        return handlers(EventSourcingHandler.class, "evolve").because("it assigns and never refuses: it has happened");
    }

    ArchRule projectionsAreOn() {
        return handlers(EventHandler.class, "on").because("it shows what has happened, as often as it is told");
    }

    private ArchRule handlers(Class<? extends Annotation> kind, String name) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(all())
                .and()
                .areAnnotatedWith(kind)
                .should()
                .haveName(name);
    }

    private static final class FinalOrPrivate extends ArchCondition<JavaField> {
        FinalOrPrivate() {
            super("be final or private");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            Set<JavaModifier> modifiers = field.getModifiers();
            if (!modifiers.contains(JavaModifier.FINAL) && !modifiers.contains(JavaModifier.PRIVATE)) {
                events.add(violated(field, field.getFullName() + " can be changed by others"));
            }
        }
    }

    private static final class UsedByAnotherPackage extends ArchCondition<JavaClass> {
        UsedByAnotherPackage() {
            super("be used by another package");
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            boolean used = item.getDirectDependenciesToSelf().stream()
                    .map(dependency -> dependency.getOriginClass().getPackageName())
                    .anyMatch(user -> !user.equals(item.getPackageName()));
            if (!used) {
                events.add(violated(item, item.getName() + " is public and used by no other package"));
            }
        }
    }

    private static final class OnePlacePerPackage extends ArchCondition<JavaClass> {
        private final Map<String, Set<String>> places = new HashMap<>();

        OnePlacePerPackage() {
            super("be the only place of their package");
        }

        @Override
        public void init(Collection<JavaClass> all) {
            places.clear();
            all.forEach(one -> places.computeIfAbsent(one.getPackageName(), name -> new HashSet<>())
                    .add(place(one)));
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            Set<String> found = places.getOrDefault(item.getPackageName(), Set.of());
            if (found.size() > 1) {
                events.add(violated(item, item.getName() + " has a package that stands in " + found));
            }
        }

        /** The folder or archive that the class was read from. */
        private static String place(JavaClass item) {
            String uri = item.getSource().orElseThrow().getUri().toString();
            return uri.substring(0, uri.lastIndexOf(item.getPackageName().replace('.', '/')));
        }
    }
}
