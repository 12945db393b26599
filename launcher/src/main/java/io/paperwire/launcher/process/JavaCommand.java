package io.paperwire.launcher.process;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM: this process's own Java, the main class wrapped in {@link ChildMain}. */
public final class JavaCommand {
    private JavaCommand() {}

    /** A command line from JVM options, class path, main class and arguments. */
    public static List<String> of(List<String> options, String classPath, String mainClass, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.add("-cp");
        line.add(classPath);
        line.add(ChildMain.class.getName());
        line.add(mainClass);
        line.addAll(arguments);
        return line;
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
