package io.paperwire.benchmark.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Many clients in one thread that count events and note when each came. An event ends with a closing brace and a blank line,
 * whatever stands around it: so the same clients read server-sent events over HTTP and the bare bytes of the peer.
 */
final class Readers implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long SELECT_MILLIS = 100;

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final List<Client> clients = new ArrayList<>();
    private int opened;

    Readers() throws IOException {}

    /**
     * Connects so many clients, each of which sends {@code request} and waits for the first bytes of an answer, if it sends
     * anything.
     */
    void open(InetSocketAddress address, int count, String request) throws IOException, TimeoutException {
        byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 64 * 1024);
            channel.connect(address);
            if (bytes.length > 0) {
                channel.write(ByteBuffer.wrap(bytes));
            }
            channel.configureBlocking(false);
            Client client = new Client(channel.register(selector, SelectionKey.OP_READ));
            client.key.attach(client);
            clients.add(client);
            if (i % 200 == 199) {
                poll(0);
            }
        }
        int expected = bytes.length > 0 ? clients.size() : 0;
        long deadline = System.nanoTime() + LIMIT_NANOS;
        while (opened < expected) {
            poll(SELECT_MILLIS);
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("only " + opened + " of " + expected + " clients got an answer");
            }
        }
    }

    /** From now on so many clients read nothing any more. */
    void stall(int count) {
        for (int i = 0; i < count; i++) {
            clients.get(i * (clients.size() / count)).stall();
        }
    }

    /**
     * Waits until each client that reads has one event more.
     *
     * @return how long after {@code sent} each of them had it, in nanoseconds
     */
    long[] awaitEvent(long sent) throws IOException, TimeoutException {
        List<Client> reading =
                clients.stream().filter(client -> !client.stalled).toList();
        int wanted = reading.get(0).events + 1;
        long deadline = System.nanoTime() + LIMIT_NANOS;
        int missing = reading.size();
        for (Client client : reading) {
            client.wanted = wanted;
        }
        while (missing > 0) {
            missing -= poll(SELECT_MILLIS);
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(missing + " of " + reading.size() + " clients did not get an event");
            }
        }
        return reading.stream().mapToLong(client -> client.at - sent).toArray();
    }

    /** @return how many clients reached the event that is waited for */
    private int poll(long millis) throws IOException {
        if (millis == 0) {
            selector.selectNow();
        } else {
            selector.select(millis);
        }
        int reached = 0;
        for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
            reached += read((Client) keys.next().attachment()) ? 1 : 0;
        }
        return reached;
    }

    private boolean read(Client client) throws IOException {
        buffer.clear();
        int count = ((SocketChannel) client.key.channel()).read(buffer);
        if (count < 0) {
            throw new IOException("the server has ended a connection");
        }
        if (!client.open && count > 0) {
            client.open = true;
            opened++;
        }
        buffer.flip();
        int before = client.events;
        client.scan(buffer);
        if (client.events > before) {
            client.at = System.nanoTime();
        }
        return before < client.wanted && client.events >= client.wanted;
    }

    @Override
    public void close() throws IOException {
        for (Client client : clients) {
            client.key.channel().close();
        }
        selector.close();
    }

    private static final class Client {
        private final SelectionKey key;
        private boolean open;
        private boolean stalled;
        private int state;
        private int events;
        private int wanted = Integer.MAX_VALUE;
        private long at;

        Client(SelectionKey key) {
            this.key = key;
        }

        void stall() {
            stalled = true;
            key.interestOps(0);
        }

        /** Counts the ends of events: a brace and two line ends. */
        void scan(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                byte b = bytes.get();
                if (b == '}') {
                    state = 1;
                } else if (b == '\n' && state > 0) {
                    state++;
                    if (state == 3) {
                        events++;
                        state = 0;
                    }
                } else {
                    state = 0;
                }
            }
        }
    }
}
