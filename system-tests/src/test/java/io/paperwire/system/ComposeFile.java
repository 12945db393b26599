package io.paperwire.system;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code docker-compose.yml} gives to each service, with anchors and merges resolved. */
final class ComposeFile {
    /** {@code ${NAME:-default}} or {@code ${NAME:?complaint}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):([-?])([^}]*)}");

    private final Map<String, Object> services;

    private ComposeFile(Map<String, Object> services) {
        this.services = services;
    }

    static ComposeFile read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new ComposeFile(inner(all, "services"));
        }
    }

    /**
     * The environment of a service.
     *
     * @param variables of the shell that compose would run in
     */
    Map<String, String> environment(String service, Map<String, String> variables) {
        Map<String, String> environment = new TreeMap<>();
        inner(inner(services, service), "environment")
                .forEach((name, value) -> environment.put(name, resolved(String.valueOf(value), variables)));
        return environment;
    }

    private static String resolved(String value, Map<String, String> variables) {
        return VARIABLE.matcher(value)
                .replaceAll(match -> Matcher.quoteReplacement(variables.getOrDefault(
                        match.group(1), match.group(2).equals("-") ? match.group(3) : match.group())));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> outer, String key) {
        return (Map<String, Object>) outer.get(key);
    }
}
