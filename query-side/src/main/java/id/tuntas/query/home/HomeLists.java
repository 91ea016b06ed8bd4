package id.tuntas.query.home;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.Tier;
import id.tuntas.query.opdqueue.OpdQueue;
import id.tuntas.query.opdqueue.QueueWish;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.PageOf;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists on the first page of each office. */
@Component
class HomeLists {
    private static final int SHOWN = 50;
    private static final int FEW = 10;
    private static final Set<Tier> CLIMBED = EnumSet.of(Tier.DISTRICT, Tier.SECRETARIAT, Tier.HEAD);

    private final OpdQueue queue;
    private final Directory directory;

    HomeLists(OpdQueue queue, Directory directory) {
        this.queue = queue;
        this.directory = directory;
    }

    /**
     * A list on the first page.
     *
     * @param key of its heading; with {@code .empty} of the sentence that says why it is empty
     * @param toDo whether the viewer has to act, so that each card carries its button
     */
    record Section(String key, boolean toDo, PageOf<OpdQueue.Item> list) {}

    List<Section> of(Actor viewer) {
        List<Section> sections = new ArrayList<>();
        for (OfficeHeld office : viewer.offices()) {
            switch (office.kind()) {
                case STAFF -> work(sections, viewer);
                case VERIFIER -> desk(sections, viewer);
                case AUDITOR -> add(sections, "home.section.recent", false, QueueWish.newest(FEW), viewer);
                case ADMIN -> {}
                case LURAH, KADES -> {
                    action(sections, office.unit(), viewer);
                    add(
                            sections,
                            "home.section.village",
                            false,
                            QueueWish.urgent(FEW).from(office.unit()),
                            viewer);
                }
                case SEKDA, REGION_HEAD -> {
                    action(sections, office.unit(), viewer);
                    missedBelow(sections, office.unit(), viewer);
                    add(
                            sections,
                            "home.section.oldest",
                            false,
                            QueueWish.urgent(FEW).heldOn(CLIMBED),
                            viewer);
                }
                case CAMAT -> {
                    action(sections, office.unit(), viewer);
                    missedBelow(sections, office.unit(), viewer);
                }
                case OPD_HEAD, LIAISON, INSPEKTORAT -> action(sections, office.unit(), viewer);
            }
        }
        return sections;
    }

    /** Titles of those who work on any of the listed issues, and of others, by account. */
    Map<String, String> officers(List<Section> sections, Stream<@Nullable String> others) {
        Stream<@Nullable String> listed = sections.stream()
                .flatMap(section -> section.list().items().stream())
                .map(OpdQueue.Item::assignedTo);
        return directory.titlesOf(Stream.concat(listed, others)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
    }

    private void work(List<Section> sections, Actor viewer) {
        QueueWish all = QueueWish.urgent(SHOWN);
        Set<IssueStatus> waiting = EnumSet.of(IssueStatus.AWAITING_REPORTER, IssueStatus.COMPLETION_PROPOSED);
        add(sections, "home.section.mine", true, all.of(viewer.account(), EnumSet.of(IssueStatus.IN_PROGRESS)), viewer);
        add(sections, "home.section.waiting", false, all.of(viewer.account(), waiting), viewer);
    }

    private void desk(List<Section> sections, Actor viewer) {
        add(sections, "home.section.verify", true, QueueWish.urgent(SHOWN).in(IssueStatus.FILED), viewer);
        add(sections, "home.section.dispatch", true, QueueWish.urgent(SHOWN).in(IssueStatus.VERIFIED), viewer);
        add(sections, "home.section.returned", true, QueueWish.urgent(SHOWN).in(IssueStatus.RETURNED), viewer);
    }

    private void action(List<Section> sections, String unit, Actor viewer) {
        add(sections, "home.section.action", true, QueueWish.urgent(SHOWN).actionOf(unit, viewer.account()), viewer);
    }

    /** A missed deadline is the superior's business too, though the work stays with whoever holds it. */
    private void missedBelow(List<Section> sections, String unit, Actor viewer) {
        add(sections, "home.section.missed", false, QueueWish.urgent(FEW).missedBelow(unit), viewer);
    }

    private void add(List<Section> sections, String key, boolean toDo, QueueWish wish, Actor viewer) {
        sections.add(new Section(key, toDo, queue.list(wish, viewer)));
    }
}
