package io.paperwire.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildMainIT {
    private final List<SystemPart> parts = new ArrayList<>();

    @TempDir
    Path dir;

    @Test
    void childEndsInOrderWhenItsParentIsKilled() {
        SystemPart parent = part("parent", Parent.class, dir.toString(), Waiting.class.getName());
        parent.start();
        ProcessHandle child = onlyChildOn(dir.resolve("child"));

        parent.process().orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(10)).until(() -> !child.isAlive());
        assertThat(dir.resolve("child/hook")).exists();
    }

    @Test
    void childWhoseShutdownHangsIsHalted() {
        SystemPart parent = part("parent", Parent.class, dir.toString(), Hanging.class.getName());
        parent.start();
        ProcessHandle child = onlyChildOn(dir.resolve("child"));

        parent.process().orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(ChildMain.SECONDS_TO_END + 4)).until(() -> !child.isAlive());
    }

    @Test
    void childrenOfAnEarlierRunAreFoundAndCleared() {
        SystemPart waiting = part("waiting", Waiting.class, dir.toString());
        waiting.start();
        waiting.suspend();
        List<ProcessHandle> found = LeftBehind.on(dir);
        assertThat(found)
                .extracting(ProcessHandle::pid)
                .containsExactly(waiting.process().orElseThrow().pid());
        LeftBehind.clear(found, Duration.ofMillis(200));
        assertThat(waiting.alive()).isFalse();
    }

    @Test
    void partThatDiesIsStartedAgainAndSaid() {
        SystemPart waiting = part("waiting", Waiting.class, dir.toString());
        List<String> said = new CopyOnWriteArrayList<>();
        waiting.start();
        try (Supervisor supervisor = new Supervisor(Duration.ofMillis(100), said::add)) {
            supervisor.watch(waiting);
            long first = waiting.process().orElseThrow().pid();
            waiting.kill();
            await().until(() -> said.contains("waiting is up again"));
            assertThat(waiting.process().orElseThrow().pid()).isNotEqualTo(first);
            assertThat(said.get(0)).startsWith("waiting was killed by signal 9").contains("starting it again");
        }
        assertThat(waiting.stop()).isTrue();
    }

    @Test
    void partThatCannotStartSaysWhyAndWhereItsLogIs() {
        SystemPart failing = part("failing", Failing.class, dir.toString());
        assertThatThrownBy(failing::start)
                .isInstanceOf(PartFailure.class)
                .hasMessage("failing ended while it started: java.lang.IllegalStateException: no disk (log: "
                        + dir.resolve("failing.log") + ")");
    }

    private static ProcessHandle onlyChildOn(Path owner) {
        List<ProcessHandle> children = LeftBehind.on(owner);
        assertThat(children).hasSize(1);
        return children.get(0);
    }

    /** A suspended child that a failing test leaves would never notice its parent's end. */
    @AfterEach
    void leaveNothingBehind() {
        parts.forEach(SystemPart::kill);
    }

    private SystemPart part(String name, Class<?> main, String... arguments) {
        SystemPart part = part(dir, name, main, arguments);
        parts.add(part);
        return part;
    }

    private static SystemPart part(Path owner, String name, Class<?> main, String... arguments) {
        List<String> mainAndArguments = new ArrayList<>(List.of(main.getName()));
        mainAndArguments.addAll(List.of(arguments));
        JavaCommand java =
                new JavaCommand(owner, List.of("-Xmx32m"), System.getProperty("java.class.path"), mainAndArguments);
        Path log = owner.resolve(name + ".log");
        ChildCommand command = new ChildCommand(name, java.line(), java.environment(Map.of()), owner, log, Signal.TERM);
        Path ready = owner.resolve("ready");
        return new SystemPart(
                command, () -> ready.toFile().delete(), process -> Files.exists(ready), Duration.ofSeconds(30));
    }

    /** Starts a child with the given main class and waits for ever. */
    static final class Parent {
        public static void main(String[] args) throws Exception {
            Path owner = Files.createDirectories(Path.of(args[0], "child"));
            part(owner, "child", Class.forName(args[1]), owner.toString()).start();
            Files.createFile(Path.of(args[0], "ready"));
            Thread.currentThread().join();
        }
    }

    /** Waits for ever and leaves a file when it ends in order. */
    static final class Waiting {
        public static void main(String[] args) throws Exception {
            Path hook = Path.of(args[0], "hook");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!hook.toFile().mkdir()) {
                    System.err.println("No " + hook);
                }
            }));
            Files.createFile(Path.of(args[0], "ready"));
            Thread.currentThread().join();
        }
    }

    /** Never ends its shutdown. */
    static final class Hanging {
        public static void main(String[] args) throws Exception {
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    main.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            Files.createFile(Path.of(args[0], "ready"));
            main.join();
        }
    }

    static final class Failing {
        public static void main(String[] args) {
            if (args.length > 0) {
                throw new IllegalStateException("no disk");
            }
        }
    }
}
