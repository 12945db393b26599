package io.paperwire.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request written by hand: clients of the JDK do not let a test choose {@code Host} and {@code Origin}.
 *
 * @param headers beside {@code Host}, which is {@code localhost} unless it is among them
 */
record RawRequest(String method, String path, Map<String, String> headers, String body) {
    private static final int LIMIT_MILLIS = 10_000;

    static RawRequest get(String path, Map<String, String> headers) {
        return new RawRequest("GET", path, headers, "");
    }

    static RawRequest post(String path, Map<String, String> headers, String body) {
        return new RawRequest("POST", path, headers, body);
    }

    /** The status that a service on this port of the loopback interface answers with. */
    int status(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(text().getBytes(UTF_8));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readNBytes("HTTP/1.1 000".length()), UTF_8);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length()));
        }
    }

    private String text() {
        Map<String, String> all = new TreeMap<>(headers);
        all.putIfAbsent("Host", "localhost");
        all.put("Connection", "close");
        all.put("Content-Length", Integer.toString(body.getBytes(UTF_8).length));
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").append(body).toString();
    }
}
