package id.tuntas;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** One run of a command in this process, with what it wrote. */
record Console(int exit, String out, String err) {

    /** Runs a command on a data folder. */
    static synchronized Console run(Path data, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--tuntas.data=" + data);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int exit = CommandLineRun.of(all.toArray(String[]::new));
            return new Console(
                    exit, written.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Counts rows of the data folder's database. */
    static long count(Path data, String query) throws Exception {
        String url = "jdbc:h2:" + data.resolve("tuntas") + ";AUTO_SERVER=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                ResultSet rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
