package io.paperwire.query.syndication;

import java.util.List;
import java.util.stream.Collectors;
import org.jdom2.Verifier;

/** Text that XML and HTML can hold. */
final class XmlText {
    private XmlText() {}

    /** {@code text} without the characters that XML cannot hold, not even escaped. */
    static String clean(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static List<String> clean(List<String> texts) {
        return texts.stream().map(XmlText::clean).collect(Collectors.toList());
    }

    /** {@code text} as content of an HTML element or of an attribute in double quotes. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
