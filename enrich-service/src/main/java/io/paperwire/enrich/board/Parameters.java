package io.paperwire.enrich.board;

import io.paperwire.model.Kind;
import io.paperwire.model.Paper.Evidence;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many parameters a system has: as its name says ({@code Qwen3-235B-A22B}), else as its paper says. */
final class Parameters {
    private static final Pattern SIZE =
            Pattern.compile("(?i)(?<![\\p{L}\\d.])(\\d{1,4}(?:\\.\\d{1,3})?)\\s?([MBT])(?![\\p{L}\\d])");
    private static final Map<String, BigDecimal> MAGNITUDES = Map.of(
            "M", new BigDecimal("1000000"), "B", new BigDecimal("1000000000"), "T", new BigDecimal("1000000000000"));

    private Parameters() {}

    static @Nullable BigDecimal of(String subject, Collection<Evidence> numbers) {
        Matcher size = SIZE.matcher(subject);
        if (size.find()) {
            return plain(new BigDecimal(size.group(1))
                    .multiply(MAGNITUDES.getOrDefault(size.group(2).toUpperCase(Locale.ROOT), BigDecimal.ONE)));
        }
        String key = Names.key(subject);
        List<BigDecimal> told = numbers.stream()
                .filter(number -> number.kind() == Kind.SCALE && number.unit().equals("params"))
                .filter(number ->
                        number.subject() != null && Names.key(number.subject()).equals(key))
                .map(Evidence::value)
                .distinct()
                .toList();
        return told.size() == 1 ? told.get(0) : null;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
