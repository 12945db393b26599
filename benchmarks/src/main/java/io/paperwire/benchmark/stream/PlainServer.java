package io.paperwire.benchmark.stream;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The peer: a process of its own that writes the same bytes to as many plain sockets and does nothing else. It gets what
 * makes that cheapest: one thread, one shared direct buffer, one write a socket.
 *
 * <p>It prints its port, accepts as many connections as its argument says, and then writes each frame that it reads from
 * standard input, a length and the bytes, to all of them.
 */
public final class PlainServer {
    private PlainServer() {}

    /** @param arguments how many connections to accept */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        List<SocketChannel> sockets = new ArrayList<>(count);
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4_096);
            System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
            while (sockets.size() < count) {
                sockets.add(server.accept());
            }
            serve(sockets);
        }
    }

    private static void serve(List<SocketChannel> sockets) throws IOException {
        try (var frames = new DataInputStream(System.in)) {
            while (true) {
                byte[] frame = frames.readNBytes(frames.readInt());
                ByteBuffer shared =
                        ByteBuffer.allocateDirect(frame.length).put(frame).flip();
                for (SocketChannel socket : sockets) {
                    ByteBuffer bytes = shared.duplicate();
                    while (bytes.hasRemaining()) {
                        socket.write(bytes);
                    }
                }
            }
        } catch (EOFException e) {
            for (SocketChannel socket : sockets) {
                socket.close();
            }
        }
    }
}
