package io.paperwire.query.drawing;

/** A small sign of two fields, to stand in a README. */
public final class Badge {
    /** For a value that is there. */
    public static final String BLUE = "#0b5cad";
    /** For the best. */
    public static final String GREEN = "#1a7f37";
    /** For nothing known. */
    public static final String GREY = "#57606a";

    private static final double HEIGHT = 20;
    private static final double SIZE = 11;
    private static final double PADDING = 6;
    private static final double BASE = 14;
    private static final int LONGEST = 60;

    private Badge() {}

    /**
     * @param colour of the right field, as SVG writes it; white text must be readable on it
     */
    public static String of(String label, String message, String colour) {
        String left = shortened(label);
        String right = shortened(message);
        double leftWidth = TextWidth.of(left, SIZE) + 2 * PADDING;
        double rightWidth = TextWidth.of(right, SIZE) + 2 * PADDING;
        Svg svg = new Svg(leftWidth + rightWidth, HEIGHT, label + ": " + message);
        field(svg, 0, leftWidth, "#24292f", left);
        field(svg, leftWidth, rightWidth, colour, right);
        return svg.toString();
    }

    private static void field(Svg svg, double x, double width, String colour, String text) {
        svg.begin("rect")
                .attribute("x", x)
                .attribute("width", width)
                .attribute("height", HEIGHT)
                .attribute("fill", colour)
                .end();
        svg.begin("text")
                .attribute("x", x + width / 2)
                .attribute("y", BASE)
                .attribute("fill", "#fff")
                .attribute("text-anchor", "middle")
                .attribute("font-family", "Verdana,DejaVu Sans,sans-serif")
                .attribute("font-size", SIZE)
                .attribute("textLength", width - 2 * PADDING)
                .attribute("lengthAdjust", "spacingAndGlyphs")
                .text(text)
                .end();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
