package io.paperwire.enrich.board;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What values of a measure look like.
 *
 * @param share whether it is a part of one hundred, so that 0.55 and 55 % are the same
 * @param lowest null when there is none
 * @param highest null when there is none
 * @param unit beside none at all
 */
record Scale(
        boolean share,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        String unit) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private boolean open() {
        return lowest == null && highest == null;
    }

    /** A number in the unit of its board; empty when its unit is none in which the measure is told. */
    Optional<Amount> amount(BigDecimal value, String given) {
        if (share) {
            return switch (given) {
                case "%" -> Optional.of(new Amount(value, "%"));
                case "" -> Optional.of(new Amount(isFraction(value) ? plain(value.multiply(HUNDRED)) : value, "%"));
                default -> Optional.empty();
            };
        }
        if (given.isEmpty() || given.equals(unit)) {
            return Optional.of(new Amount(value, unit));
        }
        return open() && given.equals("%") ? Optional.of(new Amount(value, "%")) : Optional.empty();
    }

    boolean holds(BigDecimal value) {
        return (lowest == null || value.compareTo(lowest) >= 0) && (highest == null || value.compareTo(highest) <= 0);
    }

    private static boolean isFraction(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** @param unit as the board has it */
    record Amount(BigDecimal value, String unit) {}
}
