package io.paperwire.launcher.engine;

import io.paperwire.launcher.process.ChildCommand;
import io.paperwire.launcher.process.PartFailure;
import io.paperwire.launcher.process.Signal;
import io.paperwire.launcher.process.SystemPart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL on the loopback interface: one database and one user, both {@code paperwire}, durable.
 *
 * <p>Text sorts by code point everywhere (the builtin {@code C.UTF-8} locale), whatever the machine's own locale is.
 *
 * @param dir the cluster's data folder, made on the first start
 * @param binaries the folder below which PostgreSQL's programs are unpacked
 * @param port the server's port
 * @param log the file for the server's output
 */
public record EmbeddedPostgres(Path dir, Path binaries, int port, Path log) {
    public static final String VERSION = "18.4";
    public static final int DEFAULT_PORT = 15432;
    public static final String DATABASE = "paperwire";
    public static final String USER = "paperwire";
    /** Any password would do: the server trusts who is on this machine. */
    public static final String PASSWORD = "paperwire";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration CLEAR_LIMIT = Duration.ofSeconds(8);

    public EmbeddedPostgres {
        dir = dir.toAbsolutePath();
        binaries = binaries.toAbsolutePath();
    }

    public String jdbcUrl() {
        return jdbcUrl(port);
    }

    /** Where clients find the database of a server on this machine. */
    public static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** The server as a part of the system, not started yet; the first start makes the cluster. */
    public SystemPart part() {
        return part(Map.of());
    }

    /** As {@link #part()}, with settings of the server that win over ours: a benchmark's, for example. */
    public SystemPart part(Map<String, String> others) {
        ServerUser user = serverUser(dir);
        PostgresCluster cluster = new PostgresCluster(dir, binaries, user, log);
        List<String> line = new ArrayList<>(user.prefix());
        line.add(cluster.program("postgres"));
        line.addAll(List.of("-D", dir.toString()));
        settings().forEach((name, value) -> line.addAll(List.of("-c", name + "=" + value)));
        // The last one counts.
        others.forEach((name, value) -> line.addAll(List.of("-c", name + "=" + value)));
        ChildCommand command =
                new ChildCommand("PostgreSQL", line, PostgresCluster.ENVIRONMENT, binaries, log, Signal.INT);
        Postmaster postmaster = new Postmaster(dir);
        return new SystemPart(command, () -> prepare(cluster), process -> postmaster.ready(process.pid()), START_LIMIT);
    }

    /** Stops a server that an earlier run left on this data folder; says whether there was one. */
    public boolean clearLeftBehind() {
        Postmaster postmaster = new Postmaster(dir);
        boolean left = postmaster.running().isPresent();
        try {
            postmaster.clear(CLEAR_LIMIT);
        } catch (IOException e) {
            throw new PartFailure("PostgreSQL left behind on " + dir + " cannot be stopped: " + e.getMessage(), e);
        }
        return left;
    }

    private void prepare(PostgresCluster cluster) {
        clearLeftBehind();
        try {
            cluster.make();
        } catch (IOException e) {
            throw new PartFailure("PostgreSQL's data folder " + dir + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static ServerUser serverUser(Path dir) {
        try {
            return ServerUser.find(dir);
        } catch (IOException e) {
            throw new PartFailure("PostgreSQL has no user to run as: " + e.getMessage(), e);
        }
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                // Paths of sockets are limited to 107 bytes; clients come over TCP anyway.
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "96MB"),
                Map.entry("effective_cache_size", "512MB"),
                Map.entry("work_mem", "8MB"),
                Map.entry("maintenance_work_mem", "64MB"),
                Map.entry("max_wal_size", "512MB"),
                // Compiling a plan costs more than these queries take.
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }
}
