package id.tuntas.messages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.tuntas.events.EventCatalogue;
import id.tuntas.events.account.AccountEvent;
import id.tuntas.events.account.AccountEvent.PasswordCause;
import id.tuntas.events.account.TokenScope;
import id.tuntas.events.audit.Reading;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.ClockState;
import id.tuntas.events.clock.FreeDayKind;
import id.tuntas.events.clock.LimitUnit;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.BulkAct;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.ClosureCause;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.EscalationCause;
import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Oddity;
import id.tuntas.events.issue.Refusal;
import id.tuntas.events.issue.Standing;
import id.tuntas.events.issue.Support;
import id.tuntas.events.issue.Visibility;
import id.tuntas.events.meeting.FollowUpState;
import id.tuntas.events.notice.Notices;
import id.tuntas.events.organisation.ActingKind;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.UnitKind;
import id.tuntas.events.privacy.ErasureStep;
import id.tuntas.events.privacy.IdentityProof;
import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.events.privacy.PrivacyOutcome;
import id.tuntas.events.privacy.PrivacyRight;
import id.tuntas.events.privacy.PrivacyState;
import id.tuntas.events.survey.SurveyElement;
import id.tuntas.events.survey.SurveyPeriod;
import id.tuntas.events.survey.Weighting;
import id.tuntas.query.access.Reach;
import id.tuntas.query.access.Rights;
import id.tuntas.query.access.Rights.Right;
import id.tuntas.query.access.Role;
import id.tuntas.query.opdqueue.Tab;
import id.tuntas.query.projection.Run;
import id.tuntas.query.similar.SimilarIssues;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestParam;

/** No key is missing, no key is idle, and no template speaks for itself. */
class MessageFilesTest {
    private static final Pattern TAG = Pattern.compile("<!--.*?-->|<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", Pattern.DOTALL);
    private static final Pattern SPOKEN = Pattern.compile("\\s(?:title|alt|placeholder|aria-label|label|content)=\"");
    private static final List<String> PROJECTIONS = List.of(
            "clock-rules",
            "issue",
            "opd-queue",
            "organisation",
            "office",
            "history",
            "officeholder",
            "audit",
            "account",
            "search",
            "reply-template",
            "support",
            "watch",
            "notice",
            "survey",
            "public-view",
            "open311",
            "meeting",
            "exchange",
            "satisfaction",
            "privacy",
            "sitting");
    private static final String KEY = "[a-z][\\w-]*(?:\\.[\\w-]+)+";

    private final Map<String, String> messages = Sources.messages();
    private final Map<String, String> templates = Sources.templates();
    private final Map<String, String> code = Sources.code();
    private final Map<String, String> console = Sources.consoleMessages();

    @Test
    void everyKeyThatIsUsedExists() {
        assertThat(messages.keySet()).containsAll(used());
    }

    @Test
    void everyKeyThatExistsIsUsed() {
        assertThat(used()).containsAll(messages.keySet());
    }

    @Test
    void everyPrefixIsThatOfAKnownCatalogue() {
        assertThat(catalogues().keySet()).containsExactlyInAnyOrderElementsOf(prefixes());
    }

    @Test
    void noMessageIsEmpty() {
        assertThat(messages.values()).allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void noTemplateSpeaksForItself() {
        templates.forEach((file, html) -> {
            String text = TAG.matcher(html).replaceAll(" ").replace("Tuntas", "");
            assertThat(text).as(file).matches("[^\\p{L}\\d]*");
            assertThat(SPOKEN.matcher(html.replaceAll("<meta [^>]*>", "")).find())
                    .as("%s has a spoken attribute of its own", file)
                    .isFalse();
        });
    }

    /** The rule above, seen to refuse. */
    @Test
    void aWordOrASpokenAttributeInATemplateIsNoticed() {
        assertThat(TAG.matcher("<p th:if=\"${a > 0}\">Halo</p>").replaceAll(" "))
                .contains("Halo");
        assertThat(TAG.matcher("<p th:if=\"${a > 0}\"></p><!-- said > here -->").replaceAll(" "))
                .isBlank();
        assertThat(SPOKEN.matcher("<input placeholder=\"Nama\">").find()).isTrue();
        assertThat(SPOKEN.matcher("<input th:title=\"#{x.y}\">").find()).isFalse();
    }

    @Test
    void everyRefusalHasItsSentences() {
        for (Refusal refusal : Refusal.values()) {
            String code = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(messages).containsKeys("problem." + code + ".title", "problem." + code + ".detail");
        }
    }

    @Test
    void everyConstraintHasItsSentence() {
        Set<String> constraints = new TreeSet<>();
        classes("id.tuntas.command").stream()
                .flatMap(type -> type.getFields().stream())
                .flatMap(field -> field.getAnnotations().stream())
                .map(annotation -> annotation.getRawType().getName())
                .filter(name -> name.startsWith("jakarta.validation.constraints."))
                .forEach(name -> constraints.add(name + ".message"));
        assertThat(constraints).isNotEmpty();
        constraints.addAll(Sources.found(code, "\"\\{(id[\\w.]+)}\""));
        assertThat(Sources.validationMessages().keySet()).containsExactlyInAnyOrderElementsOf(constraints);
    }

    /** Static keys of templates and code, and each prefix with each word of its catalogue. */
    private Set<String> used() {
        Set<String> used = Sources.found(templates, "#\\{(" + KEY + ")");
        Set<String> families = messages.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(toCollection(TreeSet::new));
        Sources.found(code, "\"(" + KEY + ")\"").stream()
                .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !console.containsKey(key))
                .forEach(used::add);
        catalogues().forEach((prefix, words) -> words.forEach(word -> used.add(prefix + word)));
        inputs().forEach(input -> used.add("input." + input));
        Sources.found(code, "\"(home\\.section\\.\\w+)\"").forEach(section -> used.add(section + ".empty"));
        PROJECTIONS.forEach(projection -> used.add("projection.name." + projection));
        List.of("connection", "authentication", "smtp", "no-gateway", "own")
                .forEach(cause -> used.add("delivery.cause." + cause));
        used.add("system." + IssueEvent.Elsewhere.SP4N);
        for (Act act : Act.values()) {
            if (act != Act.RATE) {
                used.add("act." + act + ".submit");
            }
        }
        Sources.found(code, "new InvalidInput\\([^;]*?,\\s*\"([a-z0-9-]+)\"\\)")
                .forEach(word -> used.add("invalid." + word));
        Sources.found(code, "new UnfitFileException\\(\"([a-z-]+)\"\\)").forEach(word -> used.add("invalid." + word));
        return used;
    }

    private Set<String> problemSentences() {
        Set<String> sentences = new TreeSet<>();
        problems().forEach(code -> sentences.addAll(List.of(code + ".title", code + ".detail")));
        return sentences;
    }

    private Set<String> problems() {
        Set<String> problems = Sources.found(code, "new Refused\\([^;]*?\"([a-z-]+)\"\\)");
        problems.addAll(Sources.found(code, "HttpStatus\\.\\w+,\\s*\"([a-z-]+)\""));
        problems.addAll(Sources.found(code, "\\? \"([a-z-]+)\" : \"[a-z-]+\"\\);"));
        Arrays.stream(Refusal.values())
                .map(refusal -> refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(problems::add);
        return problems;
    }

    private Set<String> prefixes() {
        return Sources.found(templates, "#\\{\\$\\{\\s*'([\\w.-]+\\.)' \\+");
    }

    private Map<String, Collection<String>> catalogues() {
        Map<String, Collection<String>> words = new LinkedHashMap<>();
        words.put(
                "notice.kind.",
                Notices.kindsForOfficers().stream().map(Enum::name).toList());
        words.put("delivery.state.", List.of("FAILED", "UNCLEAR", "WAITING", "SENDING", "SENT", "DROPPED"));
        words.put("delivery.channel.", List.of("MAIL", "WHATSAPP", "SMS"));
        words.put("webhook.purpose.", List.of("MESSAGES", "EVENTS"));
        words.put("notice.mail.way.", List.of("DIGEST", "AT_ONCE"));
        words.put("filing.contact.", List.of("NONE", "EMAIL", "WHATSAPP", "SMS"));
        words.put("sitting.lead.", List.of("DISPATCH", "ESCALATE", "NONE"));
        words.put("status.", names(IssueStatus.values()));
        words.put("track.state.", names(IssueStatus.values()));
        words.put("stage.", List.of("WAITING", "COORDINATION", "DISPATCHED", "PROCESS", "DONE"));
        words.put("tab.", names(Tab.values()));
        words.put("home.admin.backup.", List.of("base", "dump", "h2"));
        words.put("class.", names(IssueClass.values()));
        words.put("examination.", names(Examination.values()));
        words.put("visibility.", both(names(Visibility.values()), names(CommentVisibility.values())));
        words.put("filing.visibility.", names(Visibility.values()));
        words.put(
                "cause.",
                both(
                        both(names(ClosureCause.values()), names(EscalationCause.values())),
                        names(Support.WithdrawalCause.values())));
        words.put("meeting.state.", names(FollowUpState.values()));
        words.put("support.state.", names(Support.State.values()));
        words.put("channel.", names(Channel.values()));
        words.put("actor.", List.of("reporter", "system"));
        words.put("answer.", List.of("true", "false"));
        words.put("late.", List.of("true", "false"));
        words.put("clock.state.", names(ClockState.values()));
        words.put("track.rate.", List.of("speed", "conduct", "handling"));
        words.put("track.rate.solved.", List.of("true", "false"));
        words.put("track.rate.mark.", List.of("1", "2", "3", "4"));
        words.put("track.next.", names(IssueStatus.values()));
        words.put("acts.wait.", names(IssueStatus.values()));
        words.put("acts.group.", List.of("work", "pass", "support", "reporter", "need", "end"));
        words.put("card.next.", names(IssueStatus.values()));
        words.put("queue.empty.", both(List.of("ALL"), names(Tab.values())));
        words.put("identity.", List.of("name", "phone", "email", "nik"));
        words.put("media.", List.of("image/jpeg", "image/png", "image/webp", "application/pdf"));
        words.put("projection.", List.of("current", "behind", "failed", "stopped"));
        words.put("rebuild.kind.", names(Run.Kind.values()));
        words.put("rebuild.state.", names(Run.State.values()));
        words.put("clock.", names(ClockKind.values()));
        words.put("limit.", names(LimitUnit.values()));
        words.put("free-day.", names(FreeDayKind.values()));
        words.put("unit-kind.", names(UnitKind.values()));
        words.put("office-kind.", names(OfficeKind.values()));
        words.put("office.state.", List.of("WAITING", "CONFIRMED", "DECLINED"));
        words.put("weekday.", names(DayOfWeek.values()));
        words.put("acting.", names(ActingKind.values()));
        words.put("problem.", problemSentences());
        words.put("event.", eventNames());
        words.put("field.", readFields());
        List<String> findings =
                List.of("CLOSED_WITHOUT_PROOF", "RETURNED_TWICE", "REOPENED", "SAME_HAND", "IDENTITY_VIEWED");
        words.put("oddity.", names(Oddity.values()));
        words.put("exchange.kind.", List.of("CLOSED_THERE", "CLOSED_HERE", "NOT_SEEN", "AGREED"));
        words.put("exchange.why.", List.of("CLOSED_THERE", "CLOSED_HERE", "NOT_SEEN", "AGREED"));
        words.put("external.closed.", List.of("true", "false", "unknown"));
        words.put("finding.", findings);
        words.put("finding.why.", findings);
        words.put("rights.role.", names(Role.values()));
        words.put("rights.reach.", names(Reach.values()));
        words.put("rights.reach.why.", names(Reach.values()));
        words.put(
                "rights.standing.",
                names(Standing.values()).stream()
                        .filter(name -> !name.equals("REPORTER"))
                        .toList());
        words.put("rights.area.", new Rights().all().stream().map(Right::area).toList());
        words.put("act.", officersActs());
        words.put("queue.chip.", List.of("category", "village", "assignedTo", "overdue", "q"));
        words.put("bulk.act.", names(BulkAct.values()));
        words.put("bulk.state.", List.of("WAITING", "RUNNING", "DONE", "REFUSED"));
        List<String> keys =
                List.of("next", "previous", "pick", "all", "open", "search", "assign", "dispatch", "answer", "list");
        words.put("shortcut.key.", keys);
        words.put("shortcut.does.", keys);
        words.put("survey.period.", names(SurveyPeriod.Kind.values()));
        words.put("survey.element.", names(SurveyElement.values()));
        words.put("survey.weights.", names(Weighting.values()));
        words.put("privacy.right.", names(PrivacyRight.values()));
        words.put("privacy.state.", names(PrivacyState.values()));
        words.put("privacy.outcome.", names(PrivacyOutcome.values()));
        words.put("privacy.proof.", names(IdentityProof.values()));
        words.put("privacy.step.", names(ErasureStep.values()));
        words.put("privacy.destroys.", names(ErasureStep.values()));
        words.put("privacy.retention.", names(ErasureStep.values()));
        words.put("privacy.event.", namesOf(PrivacyEvent.class));
        words.put("account.change.", namesOf(AccountEvent.class));
        words.put(
                "account.about.",
                both(
                        both(names(PasswordCause.values()), names(TokenScope.values())),
                        names(AccountEvent.WebhookChange.values())));
        words.put("account.done.", List.of("password", "sessions", "token", "passkey", "passkey-added"));
        words.put("what-if.kind.", List.of("POLICY", "CALENDAR"));
        words.put("reading.", names(Reading.values()));
        words.put("search.matched.", List.of("SOME_WORDS", "NOTHING", "COMMON_WORDS", "TOO_LONG"));
        words.put("similar.alike.", names(SimilarIssues.Alike.values()));
        List<String> moves = List.of("CAME", "WENT", "CHANGED", "STAYED");
        words.put("move.", moves);
        words.put("move.empty.", moves);
        words.put("changed.", List.of("status", "unit", "officer", "category", "issueClass", "examination", "percent"));
        return words;
    }

    private static Collection<String> officersActs() {
        return Arrays.stream(Act.values())
                .filter(act -> act != Act.RATE)
                .map(Enum::name)
                .toList();
    }

    private static Collection<String> eventNames() {
        return namesOf(IssueEvent.class);
    }

    private static Collection<String> namesOf(Class<?> events) {
        return EventCatalogue.types().entrySet().stream()
                .filter(event -> events.isAssignableFrom(event.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Fields that the timeline shows, as far as any event has them. */
    private Collection<String> readFields() {
        String timeline = code.getOrDefault("src/main/java/id/tuntas/query/issue/Timeline.java", "");
        Set<String> read = Sources.found(Map.of("", timeline.split("private final", 2)[0]), "\"(\\w+)\"");
        assertThat(eventFields()).as("fields of events").containsAll(read);
        return read;
    }

    private static Set<String> eventFields() {
        return EventCatalogue.types().values().stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(toCollection(TreeSet::new));
    }

    /** Whatever a fault can name: fields of bodies, files, and parameters of questions. */
    private static Set<String> inputs() {
        Set<String> inputs = new TreeSet<>(Set.of("file", "account", "password", "token"));
        classes("id.tuntas.command").stream()
                .filter(type -> type.getSimpleName().equals("Body"))
                .map(JavaClass::reflect)
                .forEach(body -> inputs.addAll(members(body, "")));
        classes("id.tuntas.query").stream()
                .flatMap(type -> type.getMethods().stream())
                .map(JavaMethod::reflect)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .filter(parameter -> parameter.getType() != String.class)
                .map(Parameter::getName)
                .forEach(inputs::add);
        return inputs;
    }

    private static Set<String> members(Class<?> body, String prefix) {
        Set<String> members = new TreeSet<>();
        for (RecordComponent component : body.getRecordComponents()) {
            String name = component.getName().equals("issueClass") ? "class" : component.getName();
            members.add(prefix + name);
            if (component.getType().isRecord()) {
                members.addAll(members(component.getType(), prefix + name + "."));
            }
        }
        return members;
    }

    private static JavaClasses classes(String packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
    }

    private static List<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
