package id.tuntas.ledger.moving;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code migrate}: the owner brings the tables up to date, so that those who serve need no right to change a table. */
@Command(name = "migrate", mixinStandardHelpOptions = true, resourceBundle = Sentences.BUNDLE, sortOptions = false)
public final class MigrateCommand implements ProgramCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public int run(Program program) {
        Target target = new Target(
                program.setting("${spring.datasource.url}"),
                program.setting("${tuntas.migration.username}"),
                program.setting("${tuntas.migration.password}"),
                program.setting("${spring.datasource.username}"));
        spec.commandLine().getOut().println(Sentences.of("migrate.done", target.migrate()));
        return DONE;
    }
}
