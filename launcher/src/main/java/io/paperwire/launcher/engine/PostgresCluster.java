package io.paperwire.launcher.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A cluster's data folder: made beside its place and moved there whole, so that a broken first start leaves nothing. */
final class PostgresCluster {
    static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC");

    private final Path dir;
    private final Path binaries;
    private final ServerUser user;
    private final Path log;

    PostgresCluster(Path dir, Path binaries, ServerUser user, Path log) {
        this.dir = dir;
        this.binaries = binaries;
        this.user = user;
        this.log = log;
    }

    String program(String name) {
        return PostgresBinaries.home(binaries).resolve("bin").resolve(name).toString();
    }

    /** Unpacks the programs and makes the cluster with its database, unless an earlier start did. */
    void make() throws IOException {
        PostgresBinaries.unpackOnce(binaries);
        if (Files.exists(dir.resolve("PG_VERSION"))) {
            user.own(dir);
            return;
        }
        Path fresh = dir.resolveSibling(dir.getFileName() + ".new");
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        user.own(fresh);
        // What the two programs say comes before the server's first words.
        Path output = Files.createDirectories(log.toAbsolutePath().getParent()).resolve(log.getFileName());
        initialise(fresh, output);
        createDatabase(fresh, output);
        Files.move(fresh, dir, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path fresh, Path output) throws IOException {
        List<String> line = command("initdb", "-D", fresh.toString(), "-U", EmbeddedPostgres.USER);
        line.addAll(List.of("--auth=trust", "--encoding=UTF8", "--locale=C"));
        line.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
        Programs.run(line, Path.of("/dev/null"), output);
    }

    private void createDatabase(Path fresh, Path output) throws IOException {
        Path statement = Files.createTempFile("paperwire-", ".sql");
        try {
            Files.writeString(statement, "CREATE DATABASE " + EmbeddedPostgres.DATABASE + ";\n");
            Programs.run(command("postgres", "--single", "-D", fresh.toString(), "postgres"), statement, output);
        } finally {
            Files.delete(statement);
        }
    }

    private List<String> command(String program, String... arguments) {
        List<String> line = new ArrayList<>(user.prefix());
        line.add(program(program));
        line.addAll(List.of(arguments));
        return line;
    }
}
