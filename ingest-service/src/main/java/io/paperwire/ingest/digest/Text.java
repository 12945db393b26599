package io.paperwire.ingest.digest;

/** White space as every dialect treats it: runs become one space, ends are trimmed. */
final class Text {
    private Text() {}

    /** Unicode white space, line breaks and no-break spaces included; zero-width characters are text. */
    static boolean isSpace(char c) {
        if (isPlain(c)) {
            return false;
        }
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r') || c >= 0x1C;
        }
        return c >= 0x85
                && (c == 0x85
                        || c == 0xA0
                        || c == 0x1680
                        || (c >= 0x2000 && c <= 0x200A)
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0x202F
                        || c == 0x205F
                        || c == 0x3000);
    }

    /** True for ASCII that is neither white space nor a control character. */
    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F;
    }

    static boolean isBlank(String text) {
        return skipSpace(text, 0) == text.length();
    }

    /** The index of the first character from {@code from} on that is not white space, or the length. */
    static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static String clean(String text) {
        return clean(text, 0, text.length());
    }

    /** {@code text[from, to)} with white space runs as one space and trimmed ends. */
    static String clean(String text, int from, int to) {
        String trimmed = trim(text, from, to);
        // an array, since String.charAt checks encoding and bounds anew for each of the many characters of a digest
        char[] characters = trimmed.toCharArray();
        int run = firstRun(characters);
        return run < 0 ? trimmed : collapse(characters, run);
    }

    /** {@link #clean(String)} of a text without other white space than U+0020, which is common and quick to clean. */
    static String cleanPlain(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        String trimmed = text.substring(start, end);
        int run = trimmed.indexOf("  ");
        if (run < 0) {
            return trimmed;
        }
        StringBuilder out = new StringBuilder(trimmed.length());
        int from = 0;
        while (run >= 0) {
            out.append(trimmed.substring(from, run + 1));
            from = run + 2;
            while (trimmed.charAt(from) == ' ') {
                from++;
            }
            run = trimmed.indexOf("  ", from);
        }
        return out.append(trimmed.substring(from)).toString();
    }

    /** {@code text[from, to)} without white space at its ends; for a part of a text that is clean. */
    static String trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Where something is to be collapsed in {@code characters}, whose ends are no white space; -1 if nowhere. */
    private static int firstRun(char[] characters) {
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            // by far most characters are letters, and most spaces stand alone
            if (isPlain(c)) {
                continue;
            }
            if (c == ' ' ? isSpace(characters[i + 1]) : isSpace(c)) {
                return i;
            }
        }
        return -1;
    }

    private static String collapse(char[] characters, int firstRun) {
        int length = firstRun;
        boolean space = false;
        for (int i = firstRun; i < characters.length; i++) {
            char c = characters[i];
            boolean blank = isSpace(c);
            if (!blank) {
                characters[length++] = c;
            } else if (!space) {
                characters[length++] = ' ';
            }
            space = blank;
        }
        return new String(characters, 0, length);
    }
}
