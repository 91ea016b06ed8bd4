package id.tuntas.command.notice;

import id.tuntas.command.notice.MailAddresses.Way;
import id.tuntas.command.notice.Stories.Story;
import id.tuntas.command.organisation.Chart;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.issue.ContactWay;
import id.tuntas.events.notice.Notice;
import id.tuntas.events.notice.NoticeKind;
import id.tuntas.events.organisation.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns a notice, which names an office or a reporter, into those who get something sent. */
@Component
class Recipients {
    private final CurrentChart charts;
    private final MailAddresses addresses;
    private final Ways open;
    private final Clock clock;

    Recipients(CurrentChart charts, MailAddresses addresses, Ways open, Clock clock) {
        this.charts = charts;
        this.addresses = addresses;
        this.open = open;
        this.clock = clock;
    }

    /** Somebody who is told. */
    record Recipient(String name, Channel channel, NoticeKind kind, boolean digest) {}

    /**
     * Each of them once, for the first reason of the table.
     *
     * @param actor who took the step, and therefore knows of it
     */
    List<Recipient> of(List<Notice> notices, Story story, String actor) {
        List<Recipient> recipients = new ArrayList<>();
        Chart chart = charts.now();
        LocalDate today = LocalDate.ofInstant(clock.instant(), chart.zone());
        Map<String, NoticeKind> officers = new LinkedHashMap<>();
        for (Notice notice : notices) {
            switch (notice.to()) {
                case REPORTER -> addReporter(notice.kind(), story, actor, recipients);
                case UNIT ->
                    chart.leaders(notice.name(), today).forEach(one -> officers.putIfAbsent(one, notice.kind()));
                case ACCOUNT -> officers.putIfAbsent(notice.name(), notice.kind());
                case FOLLOWERS ->
                    story.situation()
                            .watchers()
                            .news()
                            .keySet()
                            .forEach(one -> officers.putIfAbsent(one, notice.kind()));
            }
        }
        officers.remove(actor);
        if (open.mail()) {
            ways(officers.keySet()).forEach((account, way) -> {
                if (story.situation().isSeenBy(Actor.officer(account, chart.heldBy(account, today)))) {
                    NoticeKind kind = officers.getOrDefault(account, NoticeKind.FOLLOWED);
                    recipients.add(new Recipient(account, Channel.MAIL, kind, way == Way.DIGEST));
                }
            });
        }
        return recipients;
    }

    private Map<String, Way> ways(Collection<String> accounts) {
        return addresses.ways(accounts);
    }

    /** What reporters did themselves they know, but that it was received. */
    private void addReporter(NoticeKind kind, Story story, String actor, List<Recipient> recipients) {
        ContactWay way = story.filed().contactWay();
        boolean own = actor.equals(Delivery.REPORTER) && kind != NoticeKind.RECEIVED;
        if (way != null && !own && open.has(Channel.of(way))) {
            recipients.add(new Recipient(Delivery.REPORTER, Channel.of(way), kind, false));
        }
    }
}
