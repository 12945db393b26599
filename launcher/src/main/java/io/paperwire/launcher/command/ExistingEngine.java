package io.paperwire.launcher.command;

import io.paperwire.launcher.process.EngineAddresses;
import io.paperwire.launcher.process.PartFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Checks that an engine which is not ours answers, so that a wrong address is said before anything starts. */
final class ExistingEngine {
    private static final int LIMIT_SECONDS = 5;

    private ExistingEngine() {}

    /** Requires that one of {@code host:port,host:port} takes connections. */
    static void requireKafka(String bootstrapServers) {
        IOException last = new IOException("no HOST:PORT is given");
        for (String server : bootstrapServers.split(",", -1)) {
            try {
                connect(server.strip());
                return;
            } catch (IOException e) {
                last = e;
            }
        }
        throw new PartFailure("Kafka at " + bootstrapServers + " does not answer (" + last.getMessage()
                + "): check --kafka HOST:PORT");
    }

    static void requireDatabase(EngineAddresses engines) {
        try {
            DriverManager.setLoginTimeout(LIMIT_SECONDS);
            DriverManager.getConnection(engines.jdbcUrl(), engines.username(), engines.password())
                    .close();
        } catch (SQLException e) {
            throw new PartFailure(
                    "the database of --db cannot be entered as " + engines.username() + ": " + e.getMessage(), e);
        }
    }

    private static void connect(String server) throws IOException {
        int colon = server.lastIndexOf(':');
        if (colon < 1 || !server.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IOException("'" + server + "' is not HOST:PORT");
        }
        InetSocketAddress address =
                new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
        if (address.isUnresolved()) {
            throw new IOException("the host of '" + server + "' is unknown");
        }
        try (Socket socket = new Socket()) {
            socket.connect(address, LIMIT_SECONDS * 1000);
        }
    }
}
