package id.tuntas.ledger.sealing;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Progress;
import id.tuntas.ledger.commandline.Sentences;
import id.tuntas.ledger.sealing.MasterKeyRotation.Rotated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rotate-master-key}: another master key for all keys, and the old one is destroyed. */
@Command(
        name = "rotate-master-key",
        mixinStandardHelpOptions = true,
        resourceBundle = Sentences.BUNDLE,
        sortOptions = false)
public final class RotateMasterKeyCommand implements ProgramCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public int run(Program program) {
        MasterKeyRotation rotation = program.part(MasterKeyRotation.class);
        try (Progress progress = new Progress(Sentences.of("rotate.progress"), 0, Sentences.of("rotate.unit"), 1)) {
            Rotated rotated = rotation.rotate(progress::at);
            spec.commandLine().getOut().println(Sentences.of("rotate.done", rotated.epoch(), rotated.keys()));
        }
        return DONE;
    }
}
