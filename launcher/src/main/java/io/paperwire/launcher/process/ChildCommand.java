package io.paperwire.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a child process is started and asked to stop.
 *
 * @param name what people call it, also the name of its log
 * @param line the program and its arguments
 * @param environment variables beside the inherited ones
 * @param directory its working directory
 * @param log the file that takes both its outputs
 * @param stop the signal that asks it to end in order
 */
public record ChildCommand(
        String name, List<String> line, Map<String, String> environment, Path directory, Path log, Signal stop) {

    public ChildCommand {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("A child needs a program to run: " + name);
        }
    }
}
