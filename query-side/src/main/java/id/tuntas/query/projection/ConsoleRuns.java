package id.tuntas.query.projection;

import id.tuntas.events.EventMetadata;
import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Progress;
import id.tuntas.ledger.commandline.Sentences;
import id.tuntas.query.projection.Run.Kind;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** Runs that were asked for on the command line, one after the other, with what the console says of them. */
@Component
class ConsoleRuns {
    private static final double MILLIS = 1_000;

    private final Projections projections;
    private final Bookmarks bookmarks;
    private final Runs runs;
    private final Rebuild rebuild;

    ConsoleRuns(Projections projections, Bookmarks bookmarks, Runs runs, Rebuild rebuild) {
        this.projections = projections;
        this.bookmarks = bookmarks;
        this.runs = runs;
        this.rebuild = rebuild;
    }

    String names() {
        return String.join(", ", projections.names());
    }

    /** Runs these, or all when none is named; answers the exit code. */
    int run(Kind kind, List<String> wanted, CommandLine console) {
        List<String> names = wanted.isEmpty() ? projections.names() : wanted;
        for (String name : names) {
            if (projections.find(name).isEmpty()) {
                console.getErr().println(Sentences.of("replay.unknown", name, names()));
                return ProgramCommand.FAILED;
            }
        }
        long differing = 0;
        for (String name : names) {
            try {
                differing += run(projections.find(name).orElseThrow(), kind, console.getOut());
            } catch (Runs.Taken e) {
                console.getErr().println(Sentences.of("replay.taken", name));
                return ProgramCommand.FAILED;
            }
        }
        return kind == Kind.COMPARISON && differing > 0 ? ProgramCommand.PARTLY : ProgramCommand.DONE;
    }

    private long run(Projection projection, Kind kind, PrintWriter out) {
        Run run = runs.begin(projection.name(), kind, EventMetadata.SYSTEM);
        long began = System.nanoTime();
        long events = bookmarks.end(projection.name());
        long differing;
        try (Progress progress = new Progress(projection.name(), events, Sentences.of("replay.unit"), 1)) {
            differing = rebuild.run(projection, run, new OnConsole(progress, out));
        }
        double seconds = Math.max((System.nanoTime() - began) / 1e9, 1 / MILLIS);
        out.println(Sentences.of(
                kind == Kind.REBUILD ? "replay.rebuilt" : "replay.compared",
                projection.name(),
                events,
                String.format(Locale.of("id"), "%.1f", seconds),
                Math.round(events / seconds),
                differing));
        out.flush();
        return differing;
    }

    private record OnConsole(Progress progress, PrintWriter out) implements Rebuild.Watcher {
        @Override
        public void at(long done, long total) {
            progress.at(done, total);
        }

        @Override
        public void found(Difference difference) {
            out.println(Sentences.of(
                    "replay.row." + difference.kind(),
                    difference.table(),
                    difference.key(),
                    String.join(", ", difference.columns())));
        }
    }
}
