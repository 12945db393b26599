package io.paperwire.ingest.digest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the first characters of a JSON value say it is, told without parsing it. */
final class JsonShape {
    /** Characters looked at. */
    static final int OPENING = 1024;

    /** Members that only a paper has. */
    private static final Set<String> OF_PAPERS = Set.of(
            "paper",
            "title",
            "authors",
            "summary",
            "abstract",
            "arxiv_id",
            "arxivId",
            "paper_id",
            "paperId",
            "publishedAt");

    private final String text;
    private int at;

    private JsonShape(String text) {
        this.text = text;
    }

    /** True for an object that is no record itself and holds records, by array or by name. */
    static boolean wraps(String opening) {
        return new JsonShape(opening).wraps(0);
    }

    /** True for an object that has a member that only papers have. */
    static boolean isRecord(String opening) {
        JsonShape shape = new JsonShape(opening);
        for (String name = shape.firstName(); name != null; name = shape.nextName()) {
            if (OF_PAPERS.contains(name)) {
                return true;
            }
            shape.skipValue();
        }
        return false;
    }

    /** True for an array whose first element is an object. */
    static boolean listsObjects(String opening) {
        return opening.startsWith("[") && opening.startsWith("{", Text.skipSpace(opening, 1));
    }

    private boolean wraps(int depth) {
        for (String name = firstName(); name != null; name = nextName()) {
            if (OF_PAPERS.contains(name)) {
                return false;
            }
            String value = text.substring(Math.min(at, text.length()));
            if (listsObjects(value) || (value.startsWith("{") && depth < 4 && holdsPapers(value, depth))) {
                return true;
            }
            skipValue();
        }
        return false;
    }

    private static boolean holdsPapers(String value, int depth) {
        return isRecord(value) || new JsonShape(value).wraps(depth + 1);
    }

    private @Nullable String firstName() {
        at = Text.skipSpace(text, 0);
        if (!text.startsWith("{", at)) {
            return null;
        }
        at++;
        return nextName();
    }

    /** The name of the next member, with the cursor at its value; null at the object's end and at the opening's. */
    private @Nullable String nextName() {
        at = Text.skipSpace(text, at);
        if (text.startsWith(",", at)) {
            at = Text.skipSpace(text, at + 1);
        }
        int end = text.startsWith("\"", at) ? text.indexOf('"', at + 1) : -1;
        if (end < 0) {
            return null;
        }
        String name = text.substring(at + 1, end);
        int colon = Text.skipSpace(text, end + 1);
        if (!text.startsWith(":", colon)) {
            return null;
        }
        at = Text.skipSpace(text, colon + 1);
        return at < text.length() ? name : null;
    }

    private void skipValue() {
        int depth = 0;
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                if (c == '\\') {
                    at++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            if (depth < 0 || (depth == 0 && c == ',' && !quoted)) {
                return;
            }
        }
    }
}
