package io.paperwire.launcher.command;

import io.paperwire.launcher.watch.WatchCommand;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code paperwire}, as far as it needs a JVM of its own; the script beside it dispatches the rest. */
@Command(
        name = "paperwire",
        mixinStandardHelpOptions = true,
        versionProvider = Paperwire.Version.class,
        description = "Daily digests of AI papers, searchable and streamed seconds after they arrive.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Also: paperwire parse FILE... and paperwire enrich, which read and extract without any service."
        })
public final class Paperwire {
    private Paperwire() {}

    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("paperwire.home", "."))
                .toAbsolutePath()
                .normalize();
        CommandLine command = new CommandLine(new Paperwire());
        command.addSubcommand(new UpCommand(home));
        command.addSubcommand(
                new WatchCommand(System.out, System.err, Boolean.getBoolean("paperwire.terminal.output")));
        System.exit(args.length == 0 ? usage(command) : command.execute(args));
    }

    /** One line for the user about what went wrong. */
    static void complain(String what) {
        System.err.println("paperwire: " + what);
    }

    private static int usage(CommandLine command) {
        command.usage(System.out);
        return 0;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Paperwire.class.getPackage().getImplementationVersion();
            return new String[] {"paperwire " + (version == null ? "(not packaged)" : version)};
        }
    }
}
