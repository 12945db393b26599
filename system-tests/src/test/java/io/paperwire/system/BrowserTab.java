package io.paperwire.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One window of the browser, which notes everything that a page should not do. */
final class BrowserTab implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final double LIMIT_MILLIS = 15_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final List<Request> finished = new ArrayList<>();

    BrowserTab(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(LIMIT_MILLIS);
        page.onConsoleMessage(this::note);
        page.onPageError(error -> troubles.add("script failed: " + error));
        page.onDialog(dialog -> {
            troubles.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequestFinished(finished::add);
    }

    Page page() {
        return page;
    }

    /** Opens an address and waits until the page is drawn. */
    BrowserTab open(URI address) {
        finished.clear();
        page.navigate(address.toString());
        return this;
    }

    /** What went wrong since the window was opened: errors on the console, failed scripts, dialogs. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Hosts that the page asked for anything, with their ports. */
    List<String> hosts() {
        return finished.stream()
                .map(Request::url)
                .filter(url -> !url.startsWith("data:"))
                .map(url -> URI.create(url).getAuthority())
                .distinct()
                .toList();
    }

    /** Bytes that came over the wire for the page as it stands. */
    long transferred() {
        // Asking for sizes lets further events come in.
        return List.copyOf(finished).stream()
                .map(Request::sizes)
                .mapToLong(sizes -> (long) sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
    }

    /** What axe-core finds against WCAG 2.2 A and AA, one line a violation. */
    List<String> violations() {
        return found(new AxeBuilder(page).setLegacyMode(true).withTags(WCAG));
    }

    /** The same for what depends on the colours only. */
    List<String> contrastViolations() {
        return found(new AxeBuilder(page).setLegacyMode(true).withRules(List.of("color-contrast")));
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(BrowserTab::line).toList();
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(false));
    }

    @Override
    public void close() {
        context.close();
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            troubles.add("console: " + message.text());
        }
    }

    private static String line(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}
