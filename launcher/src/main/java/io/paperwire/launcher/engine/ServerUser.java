package io.paperwire.launcher.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom PostgreSQL runs as: it refuses root, and in containers everything is root.
 *
 * <p>A user namespace hides root from it and leaves the files alone. Where the container forbids that, root becomes
 * {@code nobody}, who then must own the data.
 */
enum ServerUser {
    CALLER(""),
    NAMESPACE("unshare -U"),
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int NOBODY_ID = 65534;

    private final String prefix;

    ServerUser(String prefix) {
        this.prefix = prefix;
    }

    /** The user for this data folder, which may have been made under either of root's two. */
    static ServerUser find(Path dir) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return CALLER;
        }
        if (Files.exists(dir) && owner(dir) == NOBODY_ID) {
            return NOBODY;
        }
        for (ServerUser user : List.of(NAMESPACE, NOBODY)) {
            List<String> trial = new ArrayList<>(user.prefix());
            trial.add("true");
            if (Programs.works(trial)) {
                return user;
            }
        }
        throw new IOException("PostgreSQL does not run as root, and neither unshare -U nor setpriv works here;"
                + " run paperwire as another user or use an existing database with --db JDBC-URL");
    }

    /** What to put in front of a command line. */
    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
    }

    /** Lets this user write the folder and all that is in it. */
    void own(Path folder) throws IOException {
        if (this != NOBODY || owner(folder) == NOBODY_ID) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            // The folder itself last: it tells whether all of it is done.
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(path, "unix:uid", NOBODY_ID);
            }
        }
    }

    private static int owner(Path folder) throws IOException {
        return (Integer) Files.getAttribute(folder, "unix:uid");
    }
}
