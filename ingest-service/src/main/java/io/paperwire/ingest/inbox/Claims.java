package io.paperwire.ingest.inbox;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.model.DigestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Files taken out of the inbox by a rename into {@code .claimed/<uuid>/<source>/<name>}: from then on nobody writes over
 * them, and what is renamed to their old place is another file.
 *
 * <p>The report of a claim that is published stands beside it until it is put away, so that a restart does not publish it once
 * more. A kill between the commit and that report leaves bytes that are published again only if others of the same digest
 * came in between: the same as the newest ones change nothing.
 */
final class Claims {
    private static final Logger LOG = Logger.getLogger(Claims.class);
    private static final String PUBLISHED = "published.json";

    private final Path inbox;
    private final Path dir;

    Claims(Path inbox) {
        this.inbox = inbox;
        this.dir = inbox.resolve(".claimed");
    }

    /**
     * A claimed file.
     *
     * @param holder the folder of this claim alone
     * @param below {@code source/name}
     */
    record Claim(Path holder, Path below) {
        Path path() {
            return holder.resolve(below);
        }

        DigestId digest() {
            return InboxFiles.name(below, null).digest();
        }
    }

    /** @throws java.nio.file.NoSuchFileException if the file is gone */
    Claim take(Path file) throws IOException {
        Path below = inbox.relativize(file);
        Path placed = below.getNameCount() == 1 ? Path.of(InboxFiles.NO_FOLDER).resolve(below) : below;
        Claim claim = new Claim(dir.resolve(UUID.randomUUID().toString()), placed);
        Files.createDirectories(Objects.requireNonNull(claim.path().getParent()));
        try {
            Files.move(file, claim.path(), ATOMIC_MOVE);
        } catch (IOException e) {
            end(claim);
            throw e;
        }
        return claim;
    }

    /** What was claimed and not put away when the service ended, oldest first. */
    List<Claim> left() throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        List<Claim> left = new ArrayList<>();
        try (Stream<Path> holders = Files.list(dir)) {
            for (Path holder : holders.sorted(Claims::byAge).toList()) {
                try {
                    List<Path> files = files(holder);
                    files.forEach(file -> left.add(new Claim(holder, holder.relativize(file))));
                    if (files.isEmpty()) {
                        end(new Claim(holder, Path.of("")));
                    }
                } catch (IOException | UncheckedIOException e) {
                    LOG.errorf("claimed file left for the next start: path=%s reason=%s", holder, e.toString());
                }
            }
        }
        return left;
    }

    /** Takes back a file that was put away and has been written to since, with the report of what was published of it. */
    Claim retake(PutAway file) throws IOException {
        Claim claim = new Claim(dir.resolve(UUID.randomUUID().toString()), file.below());
        Files.createDirectories(Objects.requireNonNull(claim.path().getParent()));
        try {
            published(claim, file.report());
            Files.move(file.place(), claim.path(), ATOMIC_MOVE);
        } catch (IOException e) {
            end(claim);
            throw e;
        }
        return claim;
    }

    /** Remembers that the claimed bytes are published. */
    void published(Claim claim, DigestReport report) throws IOException {
        Path unfinished = claim.holder().resolve(PUBLISHED + ".tmp");
        Files.write(unfinished, WireJson.write(report));
        Files.move(unfinished, claim.holder().resolve(PUBLISHED), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** The report of claimed bytes that are published: of those with its hash, should the file have grown since. */
    Optional<DigestReport> published(Claim claim) throws IOException {
        try {
            return Optional.of(
                    WireJson.read(Files.readAllBytes(claim.holder().resolve(PUBLISHED)), DigestReport.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (GarbledEventException e) {
            LOG.warnf("not known whether published: path=%s reason=%s", claim.path(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Puts a file back where it came from, unless another one has taken its place: that one is newer. */
    void putBack(Claim claim) throws IOException {
        Path place = inbox.resolve(claim.below());
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        try {
            Files.createLink(place, claim.path()); // fails, unlike a rename, when the place is taken
            Files.delete(claim.path());
            end(claim);
        } catch (FileAlreadyExistsException e) {
            // Stays claimed: at the next start it goes first, and the newer one after it.
        }
    }

    /** Removes the folders of a claim whose file has been moved away. */
    void end(Claim claim) throws IOException {
        Files.deleteIfExists(claim.holder().resolve(PUBLISHED));
        Files.deleteIfExists(claim.holder().resolve(PUBLISHED + ".tmp"));
        Path folder = claim.path().getParent();
        while (folder != null && !folder.equals(dir)) {
            if (Files.isDirectory(folder) && isEmpty(folder)) {
                Files.deleteIfExists(folder);
            }
            folder = folder.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static List<Path> files(Path holder) throws IOException {
        try (Stream<Path> tree = Files.walk(holder)) {
            return tree.filter(path -> holder.relativize(path).getNameCount() > 1) // beside it stands its report
                    .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private static int byAge(Path a, Path b) {
        return age(a).compareTo(age(b));
    }

    private static Instant age(Path holder) {
        try {
            return Files.getLastModifiedTime(holder).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH; // gone meanwhile: the order of the others does not depend on it
        }
    }
}
