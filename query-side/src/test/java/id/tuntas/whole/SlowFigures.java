package id.tuntas.whole;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.issue.ClosureCause;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** The figures, slowly and plainly, from all events of the store and from nothing that the program has made of them. */
final class SlowFigures {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Set<String> ENDS = Set.of("ANSWERED", "LAPSED", "PLANNED", "REFERRED", "ARCHIVED", "MERGED");

    private final List<Happening> happenings = new ArrayList<>();
    private final Map<String, Situation> standing = new LinkedHashMap<>();

    /** Something that counts. */
    static final class Happening {
        final String what;
        final Instant at;
        final String unit;
        String other = "";
        String village = "";
        String category = "";
        boolean restricted;
        long minutes;

        @Nullable
        Boolean late;

        String policy = "";
        boolean restated;

        @Nullable
        Duration left;

        @Nullable
        ComplaintRated said;

        @Nullable
        Instant reopened;

        Happening(String what, Instant at, String unit) {
            this.what = what;
            this.at = at;
            this.unit = unit;
        }

        boolean is(String... whats) {
            return List.of(whats).contains(what);
        }

        LocalDate day() {
            return LocalDate.ofInstant(at, ZONE);
        }
    }

    SlowFigures(Server server) {
        server.db()
                .sql("SELECT DISTINCT aggregate_identifier FROM domain_event WHERE type = 'issue'")
                .query((row, n) -> row.getString(1))
                .list()
                .forEach(id -> read(server.events().readEvents(id).asStream().toList()));
    }

    private void read(List<? extends DomainEventMessage<?>> events) {
        Situation last = new Situation();
        events.forEach(event -> last.evolve((IssueEvent) event.getPayload()));
        standing.put(last.issueId(), last);
        List<Happening> own = new Told().of(events);
        for (Happening one : own) {
            one.village = last.village();
            one.category = last.category();
            one.restricted = last.confidentiality().isRestricted();
        }
        happenings.addAll(own);
    }

    /** One issue, event by event. */
    private static final class Told {
        private final List<Happening> own = new ArrayList<>();
        private final Map<String, String> policies = new HashMap<>();
        private final Map<String, Boolean> restated = new HashMap<>();
        private final Map<String, Instant> started = new HashMap<>();
        private final Map<String, Instant> due = new HashMap<>();
        private String unit = "";
        private String charged = "";
        private Instant since = Instant.EPOCH;

        List<Happening> of(List<? extends DomainEventMessage<?>> events) {
            for (DomainEventMessage<?> message : events) {
                IssueEvent event = (IssueEvent) message.getPayload();
                next(event, message.getTimestamp());
                if (event instanceof Moved moved) {
                    unit = moved.unit();
                }
            }
            return own;
        }

        private void next(IssueEvent event, Instant at) {
            if (event instanceof ComplaintFiled filed) {
                since = filed.receivedAt();
            } else if (event instanceof IssueDispatched sent) {
                if (sent.transfers() > 0) {
                    add("TRANSFERRED", at, charged).other = sent.unit();
                }
                charged = sent.unit();
            } else if (event instanceof IssueReturned back) {
                add("RETURNED", at, back.fromUnit());
            } else if (event instanceof CompletionApproved) {
                end("ANSWERED", at);
            } else if (event instanceof AnsweredAsPlanned) {
                end("PLANNED", at);
            } else if (event instanceof IssueReferredOut) {
                end("REFERRED", at);
            } else if (event instanceof IssueArchived) {
                end("ARCHIVED", at);
            } else if (event instanceof IssueMerged) {
                end("MERGED", at);
            } else if (event instanceof IssueClosed closed && closed.cause() == ClosureCause.QUESTION_UNANSWERED) {
                end("LAPSED", at);
            } else if (event instanceof ComplaintRated said) {
                lastEnd().said = said;
            } else if (event instanceof IssueReopened || event instanceof AppealOpened) {
                lastEnd().reopened = at;
                since = at;
            } else if (event instanceof Clocked step) {
                clock(step, step.clock() + " " + step.round());
            }
        }

        private void clock(Clocked step, String clock) {
            switch (step) {
                case ClockStarted one -> {
                    started.put(clock, one.working().startedAt());
                    due.put(clock, one.dueAt());
                    policies.put(clock, one.working().policyVersion());
                }
                case ClockPaused ignored -> due.remove(clock);
                case ClockResumed one -> due.put(clock, one.dueAt());
                case DeadlineRecomputed one -> {
                    policies.put(clock, one.working().policyVersion());
                    restated.put(clock, true);
                    due.remove(clock);
                    if (one.dueAt() != null) {
                        due.put(clock, one.dueAt());
                    }
                }
                case ClockMissed ignored -> {}
                case ClockMet met -> met(met, clock);
            }
        }

        private void met(ClockMet met, String clock) {
            Happening timed;
            if (met.clock() == ClockKind.FIRST_RESPONSE) {
                timed = add("RESPONSE", met.at(), unit);
                timed.minutes = Duration.between(Objects.requireNonNull(started.get(clock)), met.at())
                        .toMinutes();
            } else if (met.clock() == ClockKind.SETTLE && lastEnd().late == null) {
                timed = lastEnd();
            } else {
                return;
            }
            timed.late = met.late();
            timed.policy = policies.getOrDefault(clock, "");
            timed.restated = restated.containsKey(clock);
            Instant then = due.get(clock);
            if (then != null && !met.late()) {
                timed.left = Duration.between(met.at(), then);
            }
        }

        private void end(String what, Instant at) {
            add(what, at, unit).minutes = Duration.between(since, at).toMinutes();
        }

        private Happening add(String what, Instant at, String doer) {
            Happening one = new Happening(what, at, doer);
            own.add(one);
            return one;
        }

        private Happening lastEnd() {
            return own.reversed().stream()
                    .filter(one -> ENDS.contains(one.what))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What counts within these days and is of this kind. */
    List<Happening> within(LocalDate from, LocalDate to, Predicate<Happening> which) {
        return happenings.stream()
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .filter(which)
                .toList();
    }

    Set<String> codes(LocalDate from, LocalDate to, java.util.function.Function<Happening, String> code) {
        Set<String> codes = new TreeSet<>();
        within(from, to, one -> !one.restricted).forEach(one -> codes.add(code.apply(one)));
        return codes;
    }

    Stream<Situation> open() {
        return standing.values().stream().filter(one -> !one.status().isSettled());
    }

    /** The cells of a row of the table to take along, from the number of answers on. */
    static List<String> row(List<Happening> some, boolean crowds) {
        List<ComplaintRated> said =
                some.stream().map(one -> one.said).flatMap(Stream::ofNullable).toList();
        int n = said.size();
        long speed = said.stream().mapToLong(ComplaintRated::speed).sum();
        long conduct = said.stream().mapToLong(ComplaintRated::conduct).sum();
        long handling = said.stream().mapToLong(ComplaintRated::handling).sum();
        List<Happening> settled =
                some.stream().filter(one -> one.is("ANSWERED")).toList();
        List<Happening> timed = settled.stream().filter(one -> one.late != null).toList();
        List<String> row = new ArrayList<>();
        row.add("" + n);
        row.add(rounded(n, count(some, one -> one.is("ANSWERED", "LAPSED")), 4));
        row.add(rounded(said.stream().filter(ComplaintRated::solved).count(), n, 4));
        boolean hidden = n < 5;
        row.add(hidden ? "" : rounded(speed, n, 2));
        row.add(hidden ? "" : rounded(conduct, n, 2));
        row.add(hidden ? "" : rounded(handling, n, 2));
        row.add(n == 0 ? "" : hidden ? "disembunyikan (n < 5)" : rounded((speed + conduct + handling) * 25, n * 3L, 2));
        row.addAll(hours(some.stream().filter(one -> one.is("RESPONSE")).toList()));
        row.addAll(hours(settled));
        row.add(rounded(count(timed, one -> Boolean.FALSE.equals(one.late)), timed.size(), 4));
        row.add(count(some, one -> one.reopened != null) + "");
        row.add(count(some, one -> one.is("RETURNED")) + "");
        row.add(count(some, one -> one.is("TRANSFERRED")) + "");
        row.add(settled.size() + "");
        row.add(count(some, one -> one.is("PLANNED")) + "");
        row.add(count(some, one -> one.is("LAPSED", "REFERRED", "ARCHIVED", "MERGED")) + "");
        row.add(count(settled, one -> one.left != null && one.left.compareTo(Duration.ofHours(4)) <= 0) + "");
        row.add(count(
                        some,
                        one -> one.reopened != null
                                && Duration.between(one.at, one.reopened).compareTo(Duration.ofDays(30)) <= 0)
                + "");
        row.add(crowds ? crowded(settled) + "" : "");
        row.add(count(some, one -> one.is("ANSWERED", "RESPONSE") && one.restated) + "");
        return row;
    }

    private static long count(List<Happening> some, Predicate<Happening> which) {
        return some.stream().filter(which).count();
    }

    /** Those that with nine others of their unit lie within an hour of a day. */
    private static long crowded(List<Happening> settled) {
        return count(
                settled,
                one -> settled.stream().anyMatch(first -> {
                    List<Happening> near = settled.stream()
                            .filter(other ->
                                    other.unit.equals(first.unit) && other.day().equals(first.day()))
                            .filter(other -> !other.at.isBefore(first.at)
                                    && !other.at.isAfter(first.at.plus(Duration.ofHours(1))))
                            .toList();
                    return near.size() >= 10 && near.contains(one);
                }));
    }

    private static List<String> hours(List<Happening> some) {
        List<Long> sorted = some.stream().map(one -> one.minutes).sorted().toList();
        int n = sorted.size();
        if (n == 0) {
            return List.of("", "");
        }
        long middle = n % 2 == 1 ? 2 * sorted.get(n / 2) : sorted.get(n / 2 - 1) + sorted.get(n / 2);
        long p90 = sorted.stream()
                .filter(value ->
                        10 * sorted.stream().filter(other -> other <= value).count() >= 9L * n)
                .findFirst()
                .orElseThrow();
        return List.of(rounded(middle, 120, 1), rounded(p90, 60, 1));
    }

    /** Half-up; empty where there is nothing to divide by. */
    static String rounded(long part, long whole, int decimals) {
        if (whole == 0) {
            return "";
        }
        long scale = Math.round(Math.pow(10, decimals));
        long units = (2 * part * scale + whole) / (2 * whole);
        return "%d.%0".concat(decimals + "d").formatted(units / scale, units % scale);
    }
}
