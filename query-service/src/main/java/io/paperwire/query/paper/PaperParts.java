package io.paperwire.query.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The large parts of a paper that lists leave out unless they are asked for by name.
 *
 * @param wanted those that were asked for
 */
public record PaperParts(Set<String> wanted) {
    static final String SELECT = "select";
    private static final Set<String> ALL = new TreeSet<>(Set.of("metrics", "listings"));

    public PaperParts {
        wanted = Set.copyOf(wanted);
    }

    /** @throws ProblemException if {@code names}, separated by commas, are not among the parts */
    public static PaperParts parse(@Nullable String names) {
        if (names == null) {
            return new PaperParts(Set.of());
        }
        Set<String> wanted =
                Arrays.stream(names.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        if (!ALL.containsAll(wanted)) {
            throw ProblemException.invalidParameter(
                    SELECT, names, "one or more, separated by commas, of " + String.join(", ", ALL));
        }
        return new PaperParts(wanted);
    }

    /** A stored paper without the parts that are not wanted. */
    public JsonNode of(PaperRow row) {
        try {
            ObjectNode paper = WireJson.read(row.document().getBytes(StandardCharsets.UTF_8), ObjectNode.class);
            List<String> left =
                    ALL.stream().filter(part -> !wanted.contains(part)).toList();
            return paper.without(left);
        } catch (GarbledEventException e) {
            throw new IllegalStateException("the stored document of " + row.id() + " is not readable", e);
        }
    }
}
