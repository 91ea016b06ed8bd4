package id.tuntas.ledger.commandline;

/**
 * A command of the program's command line, such as {@code import}: a class with picocli's {@code @Command}, listed for
 * {@link java.util.ServiceLoader}. So its options and its help are known without anything being started, and a command
 * that needs no database, such as a check of a file, never opens one.
 */
public interface ProgramCommand {
    /** Everything was done. */
    int DONE = 0;

    /** Nothing could be done. */
    int FAILED = 1;

    /** Some of it was refused. */
    int PARTLY = 3;

    /**
     * Carries the command out.
     *
     * @return the exit code
     * @throws Exception when nothing could be done; its message is shown
     */
    int run(Program program) throws Exception;

    /** The program behind the command, not started before it is asked for something. */
    interface Program {
        /**
         * Starts the program, without serving anything, and gives one of its parts.
         *
         * @param settings such as {@code --tuntas.dry-run=true}; they count at the first call only
         */
        <T> T part(Class<T> type, String... settings);

        /**
         * What the settings make of a text such as <code>${tuntas.data}</code>, without starting the program.
         *
         * @throws IllegalArgumentException when something in it is not set
         */
        default String setting(String placeholders) {
            throw new UnsupportedOperationException(placeholders);
        }
    }
}
