package io.paperwire.launcher.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ends with its parent: the first argument names the class, the rest are its arguments.
 *
 * <p>Standard input is a pipe that the parent holds open. Its end means that the parent is gone, however it went;
 * then shutdown hooks get {@value #SECONDS_TO_END} seconds before the process halts.
 */
public final class ChildMain {
    static final int SECONDS_TO_END = 8;

    private ChildMain() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watch = new Thread(ChildMain::endWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            e.getTargetException().printStackTrace();
            System.exit(1);
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent never writes: a byte means nothing.
            }
        } catch (IOException e) {
            System.err.println("Standard input broke (" + e.getMessage() + "): taken as the parent's end");
        }
        Thread limit = new Thread(ChildMain::haltLater, "halt-limit");
        limit.setDaemon(true);
        limit.start();
        System.exit(0);
    }

    private static void haltLater() {
        try {
            Thread.sleep(SECONDS_TO_END * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
