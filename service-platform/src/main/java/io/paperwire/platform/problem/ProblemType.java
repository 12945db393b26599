package io.paperwire.platform.problem;

import java.util.Locale;

/**
 * Every kind of trouble that the services answer with, with its HTTP status. {@code docs/problems.md} is the same table.
 */
public enum ProblemType {
    INVALID_PARAMETER(400, "A parameter is not what it should be"),
    UNKNOWN_PARAMETER(400, "There is no such parameter"),
    INVALID_BODY(400, "The body is not what it should be"),
    KEY_REQUIRED(401, "This needs the API key"),
    HOST_NOT_ALLOWED(403, "This host name is not served here"),
    ORIGIN_NOT_ALLOWED(403, "Pages of this origin may not call here"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "There is no answer in the form asked for"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    CONFLICT(409, "This does not fit the present state"),
    GONE(410, "This is no longer held"),
    BODY_TOO_LARGE(413, "The body is over the limit"),
    UNSUPPORTED_MEDIA_TYPE(415, "The content type is not taken here"),
    UNREADABLE_DIGEST(422, "No row of the digest could be read"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "A part of Paperwire is away");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The problem's {@code type}: a URN that names it and never changes. */
    public String urn() {
        return "urn:paperwire:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
