package id.tuntas.ledger.durability;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.h2.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: the H2 file as it is at one moment, while the program serves or not. Exits with 0, or 1. */
@Command(name = "backup", mixinStandardHelpOptions = true, resourceBundle = Sentences.BUNDLE, sortOptions = false)
public final class BackupCommand implements ProgramCommand {
    private static final String DATABASE = "tuntas.mv.db";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<file.zip>", descriptionKey = "backup.file")
    private Path file = Path.of("");

    @Override
    public int run(Program program) throws SQLException, IOException {
        Path data = Path.of(program.setting("${tuntas.data}"));
        Path copy = file.toAbsolutePath().normalize();
        if (!Files.exists(data.resolve(DATABASE)) || Files.exists(copy)) {
            spec.commandLine().getErr().println(Sentences.of("backup.impossible", data.resolve(DATABASE), copy));
            return FAILED;
        }
        BarrierFileSystem.register();
        Properties user = new Properties();
        user.put("user", "sa");
        user.put("password", "");
        // Written by the process that has the file open: this one, or the one that serves.
        try (Connection database = new Driver().connect(H2Configuration.url(data), user);
                PreparedStatement backup = database.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, copy.toString());
            backup.execute();
        }
        spec.commandLine().getOut().println(Sentences.of("backup.written", copy, readThrough(copy)));
        return DONE;
    }

    /** A broken file is found now, not on the day on which it is needed; answers the bytes of the database. */
    private static long readThrough(Path copy) throws IOException {
        long bytes = 0;
        boolean found = false;
        try (InputStream in = Files.newInputStream(copy);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found |= entry.getName().equals(DATABASE);
                bytes += zip.transferTo(OutputStream.nullOutputStream());
            }
        }
        if (!found) {
            throw new IOException(Sentences.of("backup.broken", copy));
        }
        return bytes;
    }
}
