package io.paperwire.ingest.api;

import java.time.Duration;

/**
 * What a request may take.
 *
 * @param post bytes of a body
 * @param file bytes of a file in the inbox, for those whose body is too large
 * @param bodyTime how long a body may take to arrive
 * @param answerTime how long a commit may take
 */
record Limits(long post, long file, Duration bodyTime, Duration answerTime) {}
