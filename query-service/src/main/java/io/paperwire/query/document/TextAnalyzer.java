package io.paperwire.query.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Text as it is indexed: each word as written, folded, and beside it its stem. Stemming is light (Krovetz): a stem is an
 * English word, so that {@code trained} finds {@code training} but {@code university} no {@code universe}. The word as
 * written stays, so that prefixes, wildcards and typing errors are compared with what stands there.
 */
public final class TextAnalyzer extends Analyzer {
    /** Between two values of one field, for example two authors, no phrase may reach across. */
    private static final int GAP = 100;

    private static final Analyzer STEMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer whole = new KeywordTokenizer();
            return new TokenStreamComponents(whole, new KStemFilter(whole));
        }
    };

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new WordTokenizer();
        TokenStream both = new KStemFilter(new KeywordRepeatFilter(words));
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(both));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    /** The stem of a folded word. */
    public static String stem(String word) {
        try (TokenStream stream = STEMS.tokenStream("", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String stem = stream.incrementToken() ? term.toString() : word;
            stream.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory is always readable", e);
        }
    }
}
