package io.paperwire.ingest.original;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The bytes of digests, each kept once under its SHA-256 in a folder of its own.
 *
 * <p>What {@link #keep} returns is on disk: a version that Kafka has can always be read again. Whatever reads a digest reads
 * it here, so that nobody changes it meanwhile.
 */
public final class Originals {
    private static final String UNFINISHED = ".unfinished-";

    private final Path dir;
    /** How many still work with which bytes. */
    private final Map<String, Integer> inUse = new HashMap<>();
    /** Bytes of which it is not known whether a version with them was published. */
    private final Set<String> unsure = new HashSet<>();

    /** @throws IOException if the folder cannot be made */
    public Originals(Path dir) throws IOException {
        this.dir = Files.createDirectories(dir);
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.filter(Originals::isUnfinished).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Copies all bytes of {@code in}, and keeps them until {@link #release} at least.
     *
     * @param limit the number of bytes that is allowed
     * @throws TooLargeException if there are more; nothing is kept then
     */
    public Original keep(InputStream in, long limit) throws IOException {
        Path unfinished = dir.resolve(UNFINISHED + UUID.randomUUID());
        try {
            MessageDigest digest = sha256();
            long size = copy(in, unfinished, digest, limit);
            String hex = HexFormat.of().formatHex(digest.digest());
            return adopt(unfinished, hex, size);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    public Optional<Original> find(String sha256) throws IOException {
        Path path = path(sha256);
        return Files.exists(path) ? Optional.of(new Original(sha256, Files.size(path), path)) : Optional.empty();
    }

    /** Bytes that are kept, kept until {@link #release} at least; empty if they are not. */
    public synchronized Optional<Original> borrow(String sha256) throws IOException {
        Optional<Original> original = find(sha256);
        original.ifPresent(kept -> inUse.merge(sha256, 1, Integer::sum));
        return original;
    }

    /** Ends one {@link #keep} of these bytes, and drops them if that was the last and nothing else wants them. */
    public synchronized void release(String sha256, Predicate<String> wanted) throws IOException {
        int others = inUse.getOrDefault(sha256, 1) - 1;
        if (others > 0) {
            inUse.put(sha256, others);
            return;
        }
        inUse.remove(sha256);
        if (!unsure.contains(sha256) && !wanted.test(sha256)) {
            Files.deleteIfExists(path(sha256));
        }
    }

    /** Ends one {@link #keep} of bytes that may have been published: they stay until a {@link #sweep}, or for good. */
    public synchronized void leave(String sha256) {
        unsure.add(sha256);
        inUse.computeIfPresent(sha256, (any, users) -> users > 1 ? users - 1 : null);
    }

    /** Drops what was left and is not wanted, now that it is known what was published. */
    public synchronized void sweep(Predicate<String> wanted) throws IOException {
        for (String sha256 : List.copyOf(unsure)) {
            if (!inUse.containsKey(sha256)) {
                if (!wanted.test(sha256)) {
                    Files.deleteIfExists(path(sha256));
                }
                unsure.remove(sha256);
            }
        }
    }

    /** Drops bytes that nothing wants any more, unless somebody works with them. */
    public synchronized void drop(String sha256) throws IOException {
        if (!inUse.containsKey(sha256)) {
            Files.deleteIfExists(path(sha256));
        }
    }

    private synchronized Original adopt(Path unfinished, String sha256, long size) throws IOException {
        Path kept = path(sha256);
        if (!Files.exists(kept)) {
            Files.move(unfinished, kept, ATOMIC_MOVE, REPLACE_EXISTING);
            persistNames();
        }
        inUse.merge(sha256, 1, Integer::sum);
        return new Original(sha256, size, kept);
    }

    private long copy(InputStream in, Path target, MessageDigest digest, long limit) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (FileChannel out = FileChannel.open(target, CREATE_NEW, WRITE)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw new TooLargeException(limit);
                }
                digest.update(buffer, 0, n);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        return size;
    }

    // A renamed file is only safe from a power cut when its folder has been synced too.
    private void persistNames() throws IOException {
        try (FileChannel folder = FileChannel.open(dir, READ)) {
            folder.force(true);
        }
    }

    private Path path(String sha256) {
        return dir.resolve(sha256);
    }

    private static boolean isUnfinished(Path path) {
        return String.valueOf(path.getFileName()).startsWith(UNFINISHED);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
