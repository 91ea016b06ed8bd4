package id.tuntas.ledger.sealing;

import id.tuntas.ledger.TestLedger;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStoreTool;
import org.springframework.context.ConfigurableApplicationContext;

class ForgettingOnH2Test extends ForgettingContract {
    @Override
    ConfigurableApplicationContext open(Path data) {
        return TestLedger.onH2(data);
    }

    /** What {@code SHUTDOWN COMPACT} does, without compressing, which might hide what is still there. */
    @Override
    List<Path> compacted(Path data, ConfigurableApplicationContext running) {
        running.close();
        Path file = data.resolve("data/tuntas.mv.db");
        MVStoreTool.compact(file.toString(), false);
        return List.of(file);
    }
}
