package io.paperwire.launcher.engine;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked from the jar for this platform.
 *
 * <p>The archive comes from {@code io.zonky.test.postgres}, found by zonky's resolver. Its {@code EmbeddedPostgres}
 * is not used: it starts the server through {@code pg_ctl}, as nobody's child, so a supervisor would not see it die.
 */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path home(Path folder) {
        return folder.resolve("postgresql-" + EmbeddedPostgres.VERSION);
    }

    /** Unpacks the programs below this folder unless an earlier start did; they appear whole or not at all. */
    static synchronized void unpackOnce(Path folder) throws IOException {
        Path home = home(folder);
        if (Files.isDirectory(home)) {
            return;
        }
        Files.createDirectories(folder);
        // Tests in several JVMs share one folder.
        try (FileChannel channel = FileChannel.open(folder.resolve("unpacking.lock"), CREATE, WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || Files.isDirectory(home)) {
                return;
            }
            Path fresh = folder.resolve("unpacking");
            Folders.delete(fresh);
            unpack(fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void unpack(Path target) throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        try (InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"))) {
            if (archive == null) {
                throw new IOException("there is no PostgreSQL for " + system + " " + System.getProperty("os.arch")
                        + " in the launcher; use an existing one with --db JDBC-URL");
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive's entry " + entry.getName() + " leads out of its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
