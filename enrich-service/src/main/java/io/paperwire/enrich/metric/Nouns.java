package io.paperwire.enrich.metric;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Number of English nouns, as far as counting things in summaries needs it. */
final class Nouns {
    private static final Set<String> IRREGULAR_PLURALS =
            Set.of("people", "children", "criteria", "data", "humans", "humanoids");
    private static final Set<String> NO_PLURALS = Set.of(
            "this",
            "its",
            "as",
            "is",
            "was",
            "has",
            "various",
            "diverse",
            "across",
            "less",
            "plus",
            "versus",
            "thus",
            "previous",
            "continuous",
            "autonomous",
            "bias",
            "basis",
            "analysis",
            "corpus",
            "focus",
            "lens",
            "process",
            "access",
            "loss",
            "class",
            "success",
            "synthesis",
            "discrete",
            "gaussian",
            "physics",
            "mathematics",
            "robotics",
            "sports",
            "always");
    private static final Map<String, String> SPECIAL = Map.of(
            "people",
            "person",
            "children",
            "child",
            "criteria",
            "criterion",
            "data",
            "data",
            "indices",
            "index",
            "vertices",
            "vertex",
            "matrices",
            "matrix",
            "hypotheses",
            "hypothesis",
            "analyses",
            "analysis");
    private static final Set<String> MODEL_ACRONYMS = Set.of(
            "llms",
            "vlms",
            "mllms",
            "lmms",
            "lvlms",
            "slms",
            "lrms",
            "vlas",
            "lms",
            "foundation-models",
            "mllm",
            "llm");

    private Nouns() {}

    static boolean plural(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return acronyms(word)
                || IRREGULAR_PLURALS.contains(lower)
                || (lower.length() > 3
                        && lower.endsWith("s")
                        && !lower.endsWith("ss")
                        && !lower.endsWith("us")
                        && !lower.endsWith("ous")
                        && !lower.endsWith("'s")
                        && !NO_PLURALS.contains(lower));
    }

    /** {@code GPUs}: capitals with a small s. */
    private static boolean acronyms(String word) {
        int last = word.length() - 1;
        return last >= 2 && word.charAt(last) == 's' && word.chars().limit(last).allMatch(Character::isUpperCase);
    }

    /** The singular in lower case; acronyms of models become {@code model}. */
    static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean acronym = lower.length() <= 7
                && lower.endsWith("lms")
                && word.chars().filter(Character::isUpperCase).count() >= lower.length() - 2;
        if (acronym || MODEL_ACRONYMS.contains(lower)) {
            return "model";
        }
        String special = SPECIAL.get(lower);
        if (special != null) {
            return special;
        }
        if (!plural(word)) {
            return lower;
        }
        if (lower.endsWith("ies") && lower.length() > 4 && !lower.equals("movies") && !lower.equals("series")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("sses") || lower.endsWith("xes") || lower.endsWith("ches") || lower.endsWith("shes")) {
            return lower.substring(0, lower.length() - 2);
        }
        return lower.substring(0, lower.length() - 1);
    }
}
