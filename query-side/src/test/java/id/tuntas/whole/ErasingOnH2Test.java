package id.tuntas.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.h2.mvstore.MVStoreTool;

@OnH2
class ErasingOnH2Test extends Erasing {
    private final Server server;

    ErasingOnH2Test(Server server) {
        super(server);
        this.server = server;
    }

    /** A copy of the file, compacted as {@code SHUTDOWN COMPACT} does it, but not compressed: that might hide something. */
    @Override
    List<Path> databaseFiles(Path folder) throws IOException {
        Path zip = folder.resolve("copy.zip");
        server.db().sql("BACKUP TO '" + zip + "'").update();
        Path copy = folder.resolve("tuntas.mv.db");
        try (ZipFile file = new ZipFile(zip.toFile());
                var in = file.getInputStream(file.getEntry("tuntas.mv.db"))) {
            Files.copy(in, copy);
        }
        Files.delete(zip);
        MVStoreTool.compact(copy.toString(), false);
        return Traces.files(folder);
    }

    @Override
    boolean isLog(Path file) {
        return false;
    }
}
