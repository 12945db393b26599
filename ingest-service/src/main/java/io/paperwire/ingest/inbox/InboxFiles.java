package io.paperwire.ingest.inbox;

import io.paperwire.model.DigestId;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which files of a folder are digests, and whose: told by their path below the folder alone. */
public final class InboxFiles {
    /** The source of files that stand in no folder. */
    static final String NO_FOLDER = "default";

    private static final List<String> READ = List.of(".md", ".markdown", ".json", ".jsonl", ".txt");
    private static final String REPORT = ".report.json";

    private InboxFiles() {}

    /** Whether a file of that name is read at all. */
    static boolean isDigest(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return !isHidden(name) && !name.endsWith(REPORT) && READ.stream().anyMatch(name::endsWith);
    }

    /** Whether a folder is looked into. */
    static boolean isScanned(Path below) {
        String name = String.valueOf(below.getFileName());
        boolean reserved = below.getNameCount() == 1 && DigestNames.RESERVED.contains(name.toLowerCase(Locale.ROOT));
        return !isHidden(name) && !reserved;
    }

    /** The source and name of the file at that path below a folder; the folder may have one source for all. */
    static Name name(Path below, @Nullable String source) {
        String path = slashes(below);
        if (source != null) {
            return new Name(source, path);
        }
        int slash = path.indexOf('/');
        return slash < 0 ? new Name(NO_FOLDER, path) : new Name(path.substring(0, slash), path.substring(slash + 1));
    }

    /** The path in normal form C, which a folder copied from a Mac does not have. */
    static String slashes(Path below) {
        return Normalizer.normalize(
                below.toString().replace(below.getFileSystem().getSeparator(), "/"), Normalizer.Form.NFC);
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    /** A source and a name that may be unfit for a digest: see {@link DigestNames}. */
    record Name(String source, String name) {
        DigestId digest() {
            return new DigestId(source, name);
        }
    }
}
