package io.paperwire.query.arxiv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Categories of arXiv that come nearest to those that digests give. A digest does not say where arXiv filed a paper, so
 * this is a translation and not knowledge: what has no nearer one is {@code cs.AI}.
 *
 * <p>Source of the codes: <a href="https://arxiv.org/category_taxonomy">arXiv, Category Taxonomy</a>.
 */
enum ArxivCategory {
    LANGUAGE("cs.CL", "Natural Language Processing", "Computation and Language"),
    VISION("cs.CV", "Computer Vision", "Multi-Modal", "Multimodal"),
    LEARNING("cs.LG", "Machine Learning", "Reinforcement Learning"),
    ROBOTICS("cs.RO", "Robotics"),
    SOFTWARE("cs.SE", "Software Engineering"),
    RETRIEVAL("cs.IR", "Information Retrieval"),
    SOUND("cs.SD", "Audio", "Speech"),
    REST("cs.AI");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    ArxivCategory(String code, String... names) {
        this.code = code;
        this.names = List.of(names);
    }

    /** The nearest to a paper's category; the code itself if that is what the digest gave. */
    static String codeOf(@Nullable String category) {
        if (category == null) {
            return REST.code;
        }
        if (isCode(category)) {
            return category;
        }
        String key = key(category);
        return Arrays.stream(values())
                .filter(value -> value.names.stream().anyMatch(name -> key(name).equals(key)))
                .findFirst()
                .orElse(REST)
                .code;
    }

    /** A condition of the filter language that holds for the papers of the category {@code asked}. */
    static String condition(String asked) {
        String literal = "(category:%1$s OR label:%1$s)".formatted(FilterText.quoted(asked));
        if (asked.endsWith("*")) {
            return "cs.".startsWith(asked.substring(0, asked.length() - 1)) ? "*:*" : FilterText.NOTHING;
        }
        for (ArxivCategory value : values()) {
            if (value.code.equalsIgnoreCase(asked)) {
                return value == REST ? rest(literal) : "(%s OR %s)".formatted(literal, value.named());
            }
        }
        return literal;
    }

    private static String rest(String literal) {
        StringBuilder others = new StringBuilder();
        for (ArxivCategory value : values()) {
            if (value != REST) {
                others.append(" -").append(value.named()).append(" -category:").append(FilterText.quoted(value.code));
            }
        }
        return "(%s OR (*:*%s))".formatted(literal, others);
    }

    private String named() {
        return "category:("
                + String.join(" OR ", names.stream().map(FilterText::quoted).toList()) + ")";
    }

    private static boolean isCode(String category) {
        return category.matches("[a-z]{2,8}(-[a-z]{2,4})?\\.[A-Za-z-]{2,9}|[a-z]{2,5}-[a-z]{2,3}");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
