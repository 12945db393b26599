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
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int run = firstRun(text, start, end);
        return run < 0 ? text.substring(start, end) : collapse(text, start, run, end);
    }

    /** Where in {@code text[start, end)}, whose ends are no white space, something is to be collapsed; -1 if nowhere. */
    private static int firstRun(String text, int start, int end) {
        // an array, since String.charAt checks encoding and bounds anew for each of the many characters of a digest
        char[] characters = new char[end - start];
        text.getChars(start, end, characters, 0);
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            // by far most characters are letters, and most spaces stand alone
            if (isPlain(c)) {
                continue;
            }
            if (c == ' ' ? isSpace(characters[i + 1]) : isSpace(c)) {
                return start + i;
            }
        }
        return -1;
    }

    private static String collapse(String text, int start, int firstRun, int end) {
        StringBuilder out = new StringBuilder(end - start).append(text, start, firstRun);
        boolean space = false;
        for (int i = firstRun; i < end; i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                out.append(c);
            } else if (!space) {
                out.append(' ');
            }
            space = isSpace(c);
        }
        return out.toString();
    }
}
