package io.paperwire.query.webhook;

import java.net.InetAddress;
import java.util.List;

/** The addresses that this instance may call. */
record Targets(boolean allowPrivate) {
    Target of(String url) throws RefusedTargetException {
        return Target.of(url, allowPrivate, name -> List.of(InetAddress.getAllByName(name)));
    }
}
