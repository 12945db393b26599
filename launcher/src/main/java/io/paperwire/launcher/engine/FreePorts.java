package io.paperwire.launcher.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface that nobody listens on, for tests that run side by side. */
public final class FreePorts {
    private FreePorts() {}

    /**
     * Free ports from a range, both ends included. A range below 32768 is best: the system gives the higher ones to
     * outgoing connections, and a stopped engine would not get its port back.
     */
    public static List<Integer> within(int lowest, int highest, int wanted) {
        List<Integer> found = new ArrayList<>();
        int size = highest - lowest + 1;
        int start = ThreadLocalRandom.current().nextInt(size);
        for (int i = 0; i < size && found.size() < wanted; i++) {
            int port = lowest + (start + i) % size;
            if (free(port)) {
                found.add(port);
            }
        }
        if (found.size() < wanted) {
            throw new IllegalStateException(
                    "Only " + found.size() + " of " + wanted + " ports are free in " + lowest + "-" + highest);
        }
        return found;
    }

    /** Whether the port can be listened on now. */
    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the engines do: a connection that is still closing does not hold the port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
