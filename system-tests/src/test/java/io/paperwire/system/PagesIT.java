package io.paperwire.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as readers use them: a real browser on the whole system, with the seed in it. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final long MOST_BYTES = 100 * 1024;
    private static final String PAPER = "/papers/2505.07608";

    private Chromium chromium;
    private TestSystem system;

    @BeforeAll
    void start(@TempDir Path dir) throws IOException {
        chromium = Chromium.start();
        Files.createDirectories(SCREENSHOTS);
        system = TestSystem.startWhole(
                dir, Path.of("..", "seeds").toAbsolutePath().normalize());
        system.inbox().drop("hostile/bad.md", HostileDigest.MARKDOWN);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(query().get("/api/v1/digests")
                                .body()
                                .at("/items")
                                .findValuesAsText("done"))
                        .containsExactly("true", "true"));
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            today,    /?date=2025-05-13
            paper,    /papers/2505.07608
            boards,   /boards
            board,    /boards/aime-2025-pass-at-1
            trends,   /trends
            pipeline, /pipeline
            digest,   /pipeline/hostile/bad.md
            missing,  /papers/none
            """)
    void pageIsCleanForEveryReader(String name, String path) {
        for (Look look : Look.values()) {
            try (BrowserTab tab = chromium.open(look.options()).open(at(path))) {
                assertThat(look == Look.LIGHT ? tab.violations() : tab.contrastViolations())
                        .as(name + " " + look)
                        .isEmpty();
                assertThat(tab.troubles().stream().filter(trouble -> !trouble.contains("404")))
                        .isEmpty();
                assertThat(tab.hosts()).containsExactly(at("/").getAuthority());
                assertThat(tab.transferred()).isLessThan(MOST_BYTES);
                assertThat(tab.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("the page is no wider than its window")
                        .isEqualTo(true);
                tab.screenshot(SCREENSHOTS.resolve(name + "-" + look.file() + ".png"));
            }
        }
    }

    @Test
    void papersArriveByThemselvesAndNothingMovesUnderTheReader() {
        try (BrowserTab tab = open("/")) {
            Page page = tab.page();
            assertThat(page.locator("#pulse")).hasText("Live");
            system.inbox().drop(SampleDigest.of("many.md", 100, 112));
            assertThat(card(page, "2507.00100")).isVisible();
            Locator read = card(page, "2507.00105");
            read.evaluate("card => card.scrollIntoView()");
            double before = top(read);

            system.inbox().drop(SampleDigest.of("live.md", 200, 203));

            assertThat(page.locator("#arrivals")).hasText("↑ 3 new papers");
            assertThat(card(page, "2507.00202")).isAttached();
            assertThat(top(read)).isCloseTo(before, offset(2.0));
            assertThat(page.locator("#news")).hasText("15 new papers");
            page.locator("#arrivals a").click();
            assertThat(card(page, "2507.00202")).isInViewport();
            assertThat(page.locator("#arrivals")).isHidden();
            assertThat(tab.troubles()).isEmpty();
        }
    }

    @Test
    void numberAndItsRecordPointAtEachOther() {
        try (BrowserTab tab = open(PAPER)) {
            Page page = tab.page();
            Locator mark = page.locator("mark a").first();
            Locator row = page.locator("tr" + mark.getAttribute("href"));

            mark.focus();
            page.keyboard().press("Enter");

            assertThat(row.locator("th b")).hasText(mark.textContent());
            assertThat(page.locator("tr:target")).hasCount(1);

            row.locator("th a").click();

            assertThat(page.locator("mark:target")).hasText(mark.textContent());
        }
    }

    @Test
    void filtersNarrowTheDayByMouseAndByKeyboard() {
        try (BrowserTab tab = open("/?date=2025-05-13")) {
            Page page = tab.page();
            Locator category = page.locator(".side .list a").first();
            int count = Integer.parseInt(category.locator(".count").textContent());

            category.click();

            assertThat(page.locator(".card")).hasCount(count);
            Locator keyword = page.locator(".side .chips a").last();
            keyword.focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*category=.*&keyword=.*"));
            page.locator(".chip.on").first().click();
            page.locator(".chip.on").first().click();
            assertThat(page.locator(".card")).hasCount(19);
        }
    }

    @Test
    void boardMovesWhenADigestIsDroppedAndShowsAnyDay() {
        try (BrowserTab tab = open("/boards/aime-2025-pass-at-1")) {
            Page page = tab.page();
            assertThat(page.locator("#pulse")).hasText("Live");
            assertThat(page.locator("#record b").first()).not().hasText("59.6%");

            system.inbox().drop(SampleDigest.of("board.md", 69, 70));

            assertThat(page.locator("#record b").first()).hasText("59.6%");
            Locator row = page.locator(".standings tbody tr").first();
            assertThat(row.locator("mark")).hasText("59.6%");
            assertThat(page.locator(".log li").first()).containsText("new best");
            assertThat(page.locator(".chart circle title").first()).not().isEmpty();
            row.locator("a").first().click();
            assertThat(page.locator("h1")).hasText("Paper number 69");
            page.goBack();
            page.locator("#slider").focus();
            page.keyboard().press("Home");
            assertThat(page).hasURL(Pattern.compile(".*asOf=2025-05-13.*"));
            assertThat(page.locator("#record b").first()).not().hasText("59.6%");
            assertThat(tab.troubles()).isEmpty();
        }
    }

    @Test
    void fileIsLookedAtBeforeItIsTakenIn() {
        SampleDigest digest = SampleDigest.of("tried.md", 20, 23);
        try (BrowserTab tab = open("/pipeline")) {
            Page page = tab.page();
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "tried.md",
                            "text/markdown",
                            (digest.markdown() + "| broken |\n").getBytes(StandardCharsets.UTF_8)));

            assertThat(page.locator("#verdict")).containsText("4 rows: 3 accepted, 0 duplicate, 1 rejected");
            assertThat(page.locator("#verdict pre")).containsText("broken");
            assertThat(page.locator("[data-digest='page/tried.md']")).hasCount(0);

            page.getByText("Take it in").click();

            assertThat(page.locator("#verdict")).containsText("3 papers added");
            assertThat(page.locator("[data-digest='page/tried.md']")).containsText("4 rows: 3 accepted, 1 rejected");
            assertThat(tab.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/?date=" + HostileDigest.DATE, "/papers/" + HostileDigest.ID, "/pipeline/hostile/bad.md"})
    void hostileDigestShowsAsText(String path) {
        try (BrowserTab tab = open(path)) {
            Page page = tab.page();
            assertThat(page.evaluate("window.wasRun")).isNull();
            assertThat(tab.troubles()).isEmpty();
            assertThat(tab.hosts()).containsExactly(at("/").getAuthority());
            assertThat(page.locator("main img, main script, main iframe, main [onclick], main [onerror]"))
                    .hasCount(0);
            assertThat((List<?>)
                            page.evaluate("[...document.links].map(a => a.protocol).filter(p => !/^https?:$/.test(p))"))
                    .isEmpty();
            assertThat(page.textContent("main")).doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069]");
        }
    }

    @Test
    void everythingIsThereWithoutJavaScript() {
        var options = Look.LIGHT.options().setJavaScriptEnabled(false);
        try (BrowserTab tab = chromium.open(options).open(at("/?date=2025-05-13"))) {
            Page page = tab.page();
            assertThat(page.locator(".card")).hasCount(19);
            page.locator(".side .list a").first().click();
            assertThat(page.locator(".chip.on")).hasCount(1);
            page.locator(".card .title a").first().click();
            assertThat(page.locator(".records tr").nth(1)).isVisible();
            page.locator("mark a").first().click();
            assertThat(page.locator("tr:target")).hasCount(1);
            page.locator(".pages").getByText("Pipeline").click();
            assertThat(page.locator(".digest").first()).isVisible();
            assertThat(page.locator("#noscript")).isVisible();
        }
    }

    private BrowserTab open(String path) {
        return chromium.open(Look.LIGHT.options()).open(at(path));
    }

    private static Locator card(Page page, String id) {
        return page.locator("[id='paper-" + id + "']");
    }

    private static double top(Locator element) {
        return ((Number) element.evaluate("card => card.getBoundingClientRect().top")).doubleValue();
    }

    private Rest query() {
        return system.service("query-service").rest();
    }

    private URI at(String path) {
        return system.service("query-service").instance().url().resolve(path);
    }

    /** How readers look at pages. */
    private enum Look {
        LIGHT(1280, 900, ColorScheme.LIGHT),
        DARK(1280, 900, ColorScheme.DARK),
        PHONE(390, 844, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }

        Browser.NewContextOptions options() {
            return new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme);
        }

        String file() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
