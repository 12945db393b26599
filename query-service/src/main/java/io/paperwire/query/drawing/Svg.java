package io.paperwire.query.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes one SVG document, element by element. What is given as text or attribute is escaped, so that nothing that a
 * digest holds becomes markup.
 *
 * <p>Coordinates are in pixels and written with at most two decimals.
 */
public final class Svg {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** @param title what the drawing says in words, for those who do not see it */
    public Svg(double width, double height, String title) {
        begin("svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("width", width)
                .attribute("height", height)
                .attribute("viewBox", "0 0 " + number(width) + " " + number(height))
                .attribute("role", "img")
                .attribute("aria-label", title);
        begin("title").text(title).end();
    }

    /** Begins an element inside the one that is open. */
    public Svg begin(String element) {
        closeTag();
        out.append('<').append(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** @throws IllegalStateException if the element has content already */
    public Svg attribute(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException("attribute " + name + " comes behind the content of " + open.peek());
        }
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    public Svg attribute(String name, double value) {
        return attribute(name, number(value));
    }

    public Svg text(String text) {
        closeTag();
        out.append(escaped(text));
        return this;
    }

    /** Ends the element that was begun last. */
    public Svg end() {
        String element = open.pop();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            out.append("</").append(element).append('>');
        }
        return this;
    }

    /** The document; every element that is still open ends here. */
    @Override
    public String toString() {
        while (!open.isEmpty()) {
            end();
        }
        return out.toString();
    }

    private void closeTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : ' ');
            }
        });
        return escaped.toString();
    }

    /** XML 1.0 has no other control characters, and no halves of a character. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
