package io.paperwire.query.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one instance, which no other uses while it lives: the first below the common one that is free. In it
 * stand the generations of the index, the newest last; an older one serves until a newer one is complete.
 */
final class IndexFolder implements AutoCloseable {
    private static final int INSTANCES = 64;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private IndexFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes a folder below {@code common}, which is made if need be. The lock ends with the process at the latest. */
    static IndexFolder claim(Path common) throws IOException {
        for (int i = 1; i <= INSTANCES; i++) {
            Path path = common.resolve(Integer.toString(i));
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return new IndexFolder(path, channel, lock);
            }
            channel.close();
        }
        throw new IOException("all " + INSTANCES + " folders below " + common + " are in use by other instances");
    }

    /** The generations that are there, newest first; the last one may be incomplete. */
    List<Path> generations() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isDirectory)
                    .filter(file -> number(file) > 0)
                    .sorted(Comparator.comparingLong(IndexFolder::number).reversed())
                    .toList();
        }
    }

    /** A folder for the next generation, not made yet. */
    Path next() throws IOException {
        List<Path> generations = generations();
        long newest = generations.isEmpty() ? 0 : number(generations.get(0));
        return path.resolve(Long.toString(newest + 1));
    }

    /** Deletes a generation; what is left of one that is still being read goes the next time. */
    static void delete(Path generation) {
        try (Stream<Path> files = Files.walk(generation)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the old index cannot be deleted: " + generation, e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static long number(Path generation) {
        String name = String.valueOf(generation.getFileName());
        return name.matches("[1-9]\\d{0,15}") ? Long.parseLong(name) : 0;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by another instance in this very process, as tests have them.
            return null;
        }
    }
}
