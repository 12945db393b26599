package io.paperwire.query.drawing;

/** How wide text is about, in a sans-serif font, without a font at hand: enough to leave room for it. */
public final class TextWidth {
    private static final String NARROW = "fijlrtI.,:;!|'()[]{} -/";
    private static final String WIDE = "mwMW@%";

    private TextWidth() {}

    /** @param size of the font, in pixels */
    public static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::ems).sum() * size;
    }

    private static double ems(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return 0.38;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 0.9;
        }
        if (Character.isIdeographic(c) || c > 0xFFFF) {
            return 1.05;
        }
        return Character.isUpperCase(c) ? 0.7 : 0.6;
    }
}
