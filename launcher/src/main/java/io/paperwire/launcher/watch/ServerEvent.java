package io.paperwire.launcher.watch;

import org.jspecify.annotations.Nullable;

/**
 * One server-sent event.
 *
 * @param id null for an event that carries none
 */
record ServerEvent(@Nullable String id, String name, String data) {}
