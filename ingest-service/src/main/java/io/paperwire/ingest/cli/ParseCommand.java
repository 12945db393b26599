package io.paperwire.ingest.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.paperwire.ingest.digest.Accounting;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestSource;
import io.paperwire.ingest.digest.Duplicate;
import io.paperwire.ingest.digest.RowSink;
import io.paperwire.ingest.digest.SectionedListing;
import io.paperwire.model.Links;
import io.paperwire.model.Listing;
import io.paperwire.model.Reject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code parse FILE...}: reads digests without any service, one JSON line an accepted row.
 *
 * <p>Rejects and duplicates go to standard error, one line each. The exit code is 0 when no row was rejected, 2 when
 * some were (or one of several files could not be opened), 1 when nothing could be read.
 */
public final class ParseCommand {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final int NOTHING_READ = 1;
    private static final int SOME_REJECTED = 2;

    private final DigestReader reader = DigestReader.standard();
    private final OutputStream out;
    private final PrintStream err;
    private boolean anythingRead;
    private boolean anythingWrong;

    ParseCommand(OutputStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] files) {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new ParseCommand(System.out, err).run(List.of(files)));
    }

    int run(List<String> files) {
        if (files.isEmpty()) {
            err.println("usage: parse FILE...");
            return NOTHING_READ;
        }
        try (JsonGenerator json = JSON.createGenerator(new BufferedOutputStream(out, 1 << 16))) {
            json.setRootValueSeparator(null);
            for (String file : files) {
                read(file, json);
                json.flush();
            }
        } catch (IOException e) {
            err.println("parse: cannot write the rows: " + e.getMessage());
            return NOTHING_READ;
        }
        err.flush();
        if (!anythingWrong) {
            return 0;
        }
        return anythingRead ? SOME_REJECTED : NOTHING_READ;
    }

    private void read(String file, JsonGenerator json) throws IOException {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                refuse(file, "is a folder");
                return;
            }
            Accounting accounting = reader.read(DigestSource.of(file, path), new Lines(file, json));
            anythingRead |= !accounting.nothingRead();
            anythingWrong |= accounting.rejected() > 0;
        } catch (NoSuchFileException e) {
            refuse(file, "no such file");
        } catch (InvalidPathException e) {
            refuse(file, "not a path");
        } catch (WriteFailure e) {
            throw e.getCause();
        } catch (IOException e) {
            refuse(file, e.toString());
        }
    }

    private void refuse(String file, String why) {
        err.println("parse: cannot read " + file + ": " + why);
        anythingWrong = true;
    }

    /** Writes what one file holds. */
    private final class Lines implements RowSink {
        private final String file;
        private final JsonGenerator json;

        Lines(String file, JsonGenerator json) {
            this.file = file;
            this.json = json;
        }

        @Override
        public void listing(SectionedListing listing) {
            try {
                write(listing.listing());
            } catch (IOException e) {
                throw new WriteFailure(e);
            }
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            err.println(file + ":" + duplicate.line() + ": duplicate of line " + duplicate.ofLine() + ": "
                    + duplicate.id());
        }

        @Override
        public void reject(Reject reject) {
            err.println(file + ":" + reject.line() + ": " + reject.reason() + ": " + reject.quote());
        }

        private void write(Listing listing) throws IOException {
            json.writeStartObject();
            json.writeStringField("file", file);
            json.writeNumberField("line", listing.line());
            json.writeStringField("id", listing.id().value());
            json.writeStringField("title", listing.title());
            writeArray("authors", listing.authors());
            writeText("category", listing.category());
            writeArray("labels", listing.labels());
            writeText("summary", listing.summary());
            writeText("date", listing.date() == null ? null : listing.date().toString());
            Links links = listing.links();
            json.writeObjectFieldStart("links");
            writeText("arxiv", links.arxiv());
            writeText("huggingface", links.huggingface());
            writeText("pdf", links.pdf());
            writeText("code", links.code());
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }

        private void writeArray(String field, List<String> values) throws IOException {
            json.writeArrayFieldStart(field);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }

        private void writeText(String field, @Nullable String value) throws IOException {
            json.writeFieldName(field);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeString(value);
            }
        }
    }

    /** Tells trouble with standard output from trouble with a digest. */
    private static final class WriteFailure extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        WriteFailure(IOException cause) {
            super(cause);
        }
    }
}
