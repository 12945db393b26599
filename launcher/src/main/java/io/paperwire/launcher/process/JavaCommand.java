package io.paperwire.launcher.process;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A child JVM: this process's own Java, the main class wrapped in {@link ChildMain}.
 *
 * @param owner the data folder that the process works for; {@link LeftBehind} finds it again by that
 * @param options of the JVM
 * @param classPath of the JVM
 * @param mainAndArguments the main class and its arguments
 */
public record JavaCommand(Path owner, List<String> options, String classPath, List<String> mainAndArguments) {

    public JavaCommand {
        options = List.copyOf(options);
        mainAndArguments = List.copyOf(mainAndArguments);
    }

    /** The program and its arguments, without the class path: see {@link #environment}. */
    public List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add(ownerOption(owner));
        line.addAll(options);
        line.add(ChildMain.class.getName());
        line.addAll(mainAndArguments);
        return line;
    }

    /**
     * The given variables and the class path. It is no option because it is long, and Java cannot read the arguments
     * of another process whose command line is longer than a page of memory.
     */
    public Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> environment = new TreeMap<>(variables);
        environment.put("CLASSPATH", classPath);
        // Java reads file names in the locale's encoding: in any other than UTF-8 two names would become one.
        if (!"UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
            environment.put("LC_ALL", "C.UTF-8");
        }
        return environment;
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

    static String ownerOption(Path owner) {
        return "-Dpaperwire.owner=" + owner.toAbsolutePath().normalize();
    }
}
