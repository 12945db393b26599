package io.paperwire.launcher.process;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM: this process's own Java, the main class wrapped in {@link ChildMain}. */
public final class JavaCommand {
    private JavaCommand() {}

    /**
     * A command line from JVM options, class path and the main class with its arguments.
     *
     * @param owner the data folder that the process works for; {@link LeftBehind} finds it again by that
     */
    public static List<String> of(Path owner, List<String> options, String classPath, List<String> mainAndArguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // First: of a long command line other processes see only the beginning.
        line.add(ownerOption(owner));
        line.addAll(options);
        line.add("-cp");
        line.add(classPath);
        line.add(ChildMain.class.getName());
        line.addAll(mainAndArguments);
        return line;
    }

    static String ownerOption(Path owner) {
        return "-Dpaperwire.owner=" + owner.toAbsolutePath().normalize();
    }

    /** The jar or folder that holds the launcher's own classes and nothing else. */
    public static Path launcherClasses() {
        try {
            return Path.of(ChildMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The launcher's classes have no place in the file system", e);
        }
    }
}
