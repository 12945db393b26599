package io.paperwire.benchmark.search;

import io.paperwire.launcher.engine.EmbeddedPostgres;
import io.paperwire.launcher.process.SystemPart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;

/** A folder and a PostgreSQL for one run, gone with it. */
final class Scratch implements AutoCloseable {
    /**
     * What a server of its own would get on this machine: the papers and their index stay in its memory, and nothing is
     * waited for when they are written.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "shared_buffers", "2GB",
            "effective_cache_size", "6GB",
            "work_mem", "64MB",
            "maintenance_work_mem", "512MB",
            "max_wal_size", "8GB",
            "synchronous_commit", "off",
            "random_page_cost", "1.1",
            "jit", "off");

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final SystemPart server;

    private Scratch(Path folder) throws IOException {
        this.folder = folder;
        Path binaries =
                Path.of(System.getProperty("java.io.tmpdir"), "paperwire-engines-" + System.getProperty("user.name"));
        this.postgres = new EmbeddedPostgres(
                folder.resolve("postgres"),
                binaries,
                freePort(),
                folder.resolve("log").resolve("postgres.log"));
        this.server = postgres.part(SETTINGS);
    }

    static Scratch open() throws IOException {
        var scratch = new Scratch(Files.createTempDirectory("paperwire-bench-"));
        scratch.server.start();
        return scratch;
    }

    Path folder() {
        return folder;
    }

    PaperTable table() throws SQLException {
        return new PaperTable(postgres.jdbcUrl(), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
    }

    @Override
    public void close() throws IOException {
        server.stop();
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
