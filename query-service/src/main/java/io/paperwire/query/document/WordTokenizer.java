package io.paperwire.query.document;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** {@link Words} as Lucene reads them: each part at a position of its own, the joined word at that of its first part. */
final class WordTokenizer extends Tokenizer {
    /** A word is cut here: the index refuses terms of more than 32,766 bytes, and with them the whole paper. */
    private static final int MAX_LENGTH = 1_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private Iterator<Token> tokens = List.<Token>of().iterator();
    private int length;

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!tokens.hasNext()) {
            return false;
        }
        Token token = tokens.next();
        term.append(token.text(), 0, Math.min(token.text().length(), MAX_LENGTH));
        offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
        increment.setPositionIncrement(token.increment());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        String text = read(input);
        length = text.length();
        List<Token> all = new ArrayList<>();
        for (Words.Word word : Words.of(text)) {
            boolean isFirst = true;
            for (Words.Part part : word.parts()) {
                all.add(new Token(part.text(), part.start(), part.end(), 1));
                if (isFirst && word.parts().size() > 1) {
                    all.add(new Token(word.joined(), word.start(), word.end(), 0));
                }
                isFirst = false;
            }
        }
        tokens = all.iterator();
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }

    private static String read(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[4096];
        for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
            text.append(buffer, 0, n);
        }
        return text.toString();
    }

    private record Token(String text, int start, int end, int increment) {}
}
