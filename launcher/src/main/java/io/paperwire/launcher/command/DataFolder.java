package io.paperwire.launcher.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.paperwire.launcher.process.PartFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data folder of one running system: writable, with room, and locked so that only one runs on it. */
final class DataFolder implements AutoCloseable {
    private static final long LEAST_MEGABYTES = 200;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and takes its lock, which ends with the process at the latest.
     *
     * @throws PartFailure if it cannot be written, another system runs on it or the disk is nearly full
     */
    static DataFolder open(Path folder) {
        Path path = writable(folder, "--data");
        requireRoom(path);
        try {
            return locked(path);
        } catch (IOException e) {
            throw new PartFailure("the data folder " + path + " cannot be locked: " + e.getMessage(), e);
        }
    }

    /** Makes the folder and proves that files can be made in it; its real path. */
    static Path writable(Path folder, String option) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".paperwire-", ".tmp"));
            return path.toRealPath();
        } catch (IOException e) {
            throw new PartFailure(
                    "the folder " + path + " cannot be written (" + why(e) + "): choose another with " + option, e);
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private static void requireRoom(Path path) {
        try {
            long megabytes = Files.getFileStore(path).getUsableSpace() / 1_000_000;
            if (megabytes < LEAST_MEGABYTES) {
                throw new PartFailure("the disk of " + path + " has " + megabytes + " MB left and at least "
                        + LEAST_MEGABYTES + " MB are needed: free some or choose another folder with --data");
            }
        } catch (IOException e) {
            throw new PartFailure("the room left for " + path + " cannot be told: " + why(e), e);
        }
    }

    private static DataFolder locked(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve("paperwire.lock"), CREATE, READ, WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String holder = read(channel);
            channel.close();
            throw new PartFailure("another paperwire up (process " + holder + ") runs on " + path
                    + ": stop it or choose another folder with --data");
        }
        channel.truncate(0);
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII);
        channel.write(ByteBuffer.wrap(pid), 0);
        return new DataFolder(path, channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process, in tests.
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        return US_ASCII.decode(buffer.flip()).toString();
    }

    private static String why(IOException e) {
        String reason = e instanceof FileSystemException trouble ? trouble.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
