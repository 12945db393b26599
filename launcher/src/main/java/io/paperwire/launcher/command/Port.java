package io.paperwire.launcher.command;

import io.paperwire.launcher.engine.FreePorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A port that the system needs, for whom, and the option that chooses another.
 *
 * @param number from 1 to 65535
 */
record Port(int number, String user, String option) {

    /** One line for each port that cannot be had; empty when all can. */
    static List<String> problems(List<Port> wanted) {
        return problems(wanted, FreePorts::free);
    }

    static List<String> problems(List<Port> wanted, IntPredicate free) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Port port = wanted.get(i);
            wanted.subList(0, i).stream()
                    .filter(earlier -> earlier.number == port.number)
                    .findFirst()
                    .map(port::clash)
                    .or(() -> port.problem(free))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private String clash(Port earlier) {
        return "port " + number + " is asked for twice, for " + earlier.user + " and " + user + ": choose another with "
                + option;
    }

    private Optional<String> problem(IntPredicate free) {
        if (number < 1 || number > 65_535) {
            return Optional.of(
                    "port " + number + " for " + user + " is not between 1 and 65535: choose another with " + option);
        }
        return free.test(number)
                ? Optional.empty()
                : Optional.of("port " + number + " for " + user
                        + " is taken: stop what listens there or choose another with " + option);
    }
}
