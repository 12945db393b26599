package io.paperwire.launcher.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows how far a large drop is: on a terminal a bar that is drawn over itself, elsewhere a line whenever another tenth
 * is done. Small drops are over before anything is shown.
 */
final class DropWatch implements Consumer<Optional<Drop>> {
    private static final int SHOWN_FROM = 3;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final Steps steps;
    private final boolean terminal;
    private boolean idle = true;
    private int looks;
    private long before;
    private int tenth;

    /** @param terminal whether {@code out} is one, so that a line may be drawn over */
    DropWatch(PrintStream out, Steps steps, boolean terminal) {
        this.out = out;
        this.steps = steps;
        this.terminal = terminal;
    }

    /** Takes the next look into account; empty when the service did not answer. */
    @Override
    public void accept(Optional<Drop> look) {
        if (look.isEmpty()) {
            return;
        }
        Drop drop = look.get();
        if (drop.isOver()) {
            finish(drop);
            before = drop.done();
            return;
        }
        if (idle || drop.done() < before) {
            idle = false;
            looks = 0;
            tenth = -1;
            before = Math.min(before, drop.done());
        }
        if (++looks >= SHOWN_FROM) {
            show(drop);
        }
    }

    private void show(Drop drop) {
        if (terminal) {
            out.print(CLEAR_LINE + drop.bar(before));
            out.flush();
        } else if ((int) (drop.part(before) * 10) > tenth) {
            tenth = (int) (drop.part(before) * 10);
            steps.say(drop.line(before));
        }
    }

    private void finish(Drop drop) {
        if (!idle && looks >= SHOWN_FROM) {
            if (terminal) {
                out.print(CLEAR_LINE);
            }
            steps.say(String.format(Locale.ROOT, "Read %,d digests", drop.done() - before));
        }
        idle = true;
    }
}
