package io.paperwire.platform.problem;

import org.jspecify.annotations.Nullable;

/** The one exception that a caller gets to see: its detail goes out as written. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final @Nullable String parameter;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, null, null);
    }

    public ProblemException(ProblemType type, String detail, @Nullable Throwable cause) {
        this(type, detail, null, cause);
    }

    private ProblemException(ProblemType type, String detail, @Nullable String parameter, @Nullable Throwable cause) {
        super(detail, cause);
        this.type = type;
        this.parameter = parameter;
    }

    /** A parameter's value that cannot be used: {@code expected} says what would be right. */
    public static ProblemException invalidParameter(String parameter, String value, String expected) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                "%s is \"%s\": expected %s".formatted(parameter, abbreviated(value), expected),
                parameter,
                null);
    }

    /** A parameter's text that cannot be read: {@code where} says at which character, what stands there and what should. */
    public static ProblemException unreadableParameter(String parameter, String where, Throwable cause) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER, "%s does not parse at %s".formatted(parameter, where), parameter, cause);
    }

    /** A parameter that the operation does not have. */
    public static ProblemException unknownParameter(String parameter, Iterable<String> known) {
        String names = String.join(", ", known);
        return new ProblemException(
                ProblemType.UNKNOWN_PARAMETER,
                "\"%s\" is no parameter of this operation: expected %s"
                        .formatted(abbreviated(parameter), names.isEmpty() ? "none" : "one of " + names),
                abbreviated(parameter),
                null);
    }

    public ProblemType type() {
        return type;
    }

    /** The problem detail for the answer to a request for {@code instance}. */
    public Problem problem(@Nullable String instance) {
        return Problem.of(type, String.valueOf(getMessage()), instance).about(parameter);
    }

    private static String abbreviated(String value) {
        return value.length() <= 100 ? value : value.substring(0, 100) + "…";
    }
}
