package io.paperwire.launcher.engine;

import io.paperwire.launcher.process.Processes;
import io.paperwire.launcher.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server that a data folder's {@code postmaster.pid} speaks of.
 *
 * <p>Lines as PostgreSQL 18 writes them: 1 process id, 2 data folder, 4 port, 8 state ({@code ready} when it takes
 * connections).
 */
final class Postmaster {
    private final Path dir;

    Postmaster(Path dir) {
        this.dir = dir;
    }

    /** Whether the server with this process id has written that it takes connections. */
    boolean ready(long pid) {
        List<String> lines = lines();
        return lines.size() >= 8
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(7).strip().equals("ready");
    }

    /** The living server of this very folder: the id in the file may belong to a stranger by now. */
    Optional<ProcessHandle> running() {
        return named().filter(this::ours);
    }

    /**
     * Stops a server that an earlier run left behind, and takes away the file when its id is a stranger's, which
     * PostgreSQL itself cannot tell from its own.
     */
    void clear(Duration limit) throws IOException {
        Optional<ProcessHandle> left = running();
        if (left.isPresent()) {
            end(left.get(), limit);
        } else if (named().isPresent()) {
            Files.deleteIfExists(file());
        }
    }

    private static void end(ProcessHandle server, Duration limit) {
        Signal.INT.send(server);
        Signal.CONT.sendToTree(server);
        if (!Processes.awaitEnd(List.of(server), limit)) {
            Signal.KILL.sendToTree(server);
            Processes.awaitEnd(List.of(server), Duration.ofSeconds(2));
        }
    }

    private Optional<ProcessHandle> named() {
        return lines().stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(ProcessHandle::isAlive);
    }

    private boolean ours(ProcessHandle process) {
        List<String> arguments = Arrays.asList(process.info().arguments().orElse(new String[0]));
        int data = arguments.indexOf("-D");
        return data >= 0
                && data + 1 < arguments.size()
                && arguments.get(data + 1).equals(dir.toString());
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (IOException e) {
            // No file, or one that is being written: no server that can be named.
            return List.of();
        }
    }

    private Path file() {
        return dir.resolve("postmaster.pid");
    }
}
