package org.calink.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person before a browser: finds buttons and fields by the words that stand on the page, as somebody does who follows
 * the operating guide with a finger. Whatever the page violates of its Content-Security-Policy is remembered.
 */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Dimension DESKTOP = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(390, 844);

    /** It says with every window that it knows no events of so new a Chromium; nobody asks it for any. */
    private static final Logger EVENTS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    static {
        EVENTS.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;
    private final String address;
    private final String name;
    private int pictures;
    private boolean pictured = true;

    private Browser(ChromeDriver driver, String address, String name) {
        this.driver = driver;
        this.address = address;
        this.name = name;
    }

    /**
     * Opens a window of its own.
     *
     * @param address where the system under test is
     * @param name whose window it is; the first part of its screenshots' names
     */
    public static Browser open(String address, String name) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=zh-CN",
                "--user-data-dir=" + profile());
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN"));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new java.io.File("/usr/bin/chromedriver"))
                        .build(),
                options);
        driver.manage().window().setSize(DESKTOP);
        return new Browser(driver, address, name);
    }

    private static Path profile() {
        try {
            Path folder = Path.of("target", "browser").toAbsolutePath();
            Files.createDirectories(folder);
            return Files.createTempDirectory(folder, "profile");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Browser go(String path) {
        driver.get(path.startsWith("http") ? path : address + path);
        return this;
    }

    /** Presses the visible button or link with these words, the first in the main part of the page if there are several. */
    public Browser press(String words) {
        retried(() -> {
            WebElement target = first(
                    words,
                    "//main//*[self::button or self::a][normalize-space(.)=" + quoted(words) + "]",
                    "//main//input[(@type='submit' or @type='button') and @value=" + quoted(words) + "]",
                    "//*[self::button or self::a][normalize-space(.)=" + quoted(words) + "]",
                    "//main//*[self::button or self::a][contains(normalize-space(.)," + quoted(words) + ")]");
            scrollTo(target);
            target.click();
            return target;
        });
        return this;
    }

    /** Presses, and waits until the next page has taken this one's place. */
    public Browser submit(String words) {
        WebElement page = driver.findElement(By.tagName("html"));
        press(words);
        new WebDriverWait(driver, PATIENCE).until(next -> isGone(page));
        return this;
    }

    /** Presses Enter in the field with this label, and waits until the next page has taken this one's place. */
    public Browser enter(String label) {
        WebElement page = driver.findElement(By.tagName("html"));
        field(label).sendKeys(Keys.ENTER);
        new WebDriverWait(driver, PATIENCE).until(next -> isGone(page));
        return this;
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException gone) {
            if (!tellsOfARenewedPage(gone)) {
                throw gone;
            }
            return true;
        }
    }

    /** Types into the field with this label, in place of what stands there. */
    public Browser type(String label, String text) {
        retried(() -> {
            WebElement field = field(label);
            scrollTo(field);
            field.clear();
            field.sendKeys(text);
            return field;
        });
        return this;
    }

    /** Chooses a file for the upload with this label. */
    public Browser attach(String label, Path file) {
        field(label).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    /** Chooses in the list with this label. */
    public Browser select(String label, String choice) {
        retried(() -> {
            new WebDriverWait(driver, PATIENCE)
                    .until(page -> field(label).getText().contains(choice));
            WebElement list = field(label);
            new Select(list).selectByVisibleText(choice);
            return list;
        });
        return this;
    }

    /** Ticks the box or the round button with these words beside it, unless it is ticked; looks whether it is, as people do. */
    public Browser tick(String words) {
        retried(() -> new WebDriverWait(driver, PATIENCE).until(page -> isTicked(words)));
        return this;
    }

    private boolean isTicked(String words) {
        WebElement label = first(
                words,
                "//label[normalize-space(.)=" + quoted(words) + "]",
                "//label[contains(normalize-space(.)," + quoted(words) + ")]",
                "//*[contains(@class,'ca-check')][contains(normalize-space(.)," + quoted(words) + ")]");
        WebElement box = boxOf(label);
        if (!box.isSelected()) {
            scrollTo(label);
            box.click();
        }
        return box.isSelected();
    }

    private WebElement boxOf(WebElement label) {
        List<WebElement> inside = label.findElements(By.tagName("input"));
        return inside.isEmpty() ? driver.findElement(By.id(label.getDomAttribute("for"))) : inside.get(0);
    }

    /** Waits until these words can be read somewhere on the page. */
    public Browser see(String words) {
        return see(words, PATIENCE);
    }

    public Browser see(String words, Duration patience) {
        try {
            new WebDriverWait(driver, patience).until(page -> text().contains(words));
        } catch (org.openqa.selenium.TimeoutException absent) {
            throw new AssertionError(
                    "«" + words + "» does not appear on " + url() + " " + complaints() + ":\n" + text(), absent);
        }
        return this;
    }

    /** Waits until one of these can be read. */
    public Browser see(String words, String orWords) {
        Patience.until("«" + words + "» or «" + orWords + "»", PATIENCE, () -> reads(words) || reads(orWords));
        return this;
    }

    /** Whether these words can be read now. */
    public boolean reads(String words) {
        return text().contains(words);
    }

    public String text() {
        Object text = driver.executeScript("return document.body ? document.body.innerText : ''");
        return String.valueOf(text);
    }

    public String url() {
        return driver.getCurrentUrl();
    }

    public ChromeDriver driver() {
        return driver;
    }

    public WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE).until(page -> page.findElement(By.cssSelector(css)));
    }

    public String valueOf(String label) {
        return field(label).getDomProperty("value");
    }

    /** What stands in the PDF behind the link with these words. */
    public String downloaded(String words) {
        WebElement link = first(words, "//main//a[normalize-space(.)=" + quoted(words) + "]");
        String content = String.valueOf(driver.executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then(answer => answer.arrayBuffer())
                    .then(bytes => done(btoa(String.fromCharCode(...new Uint8Array(bytes)))));
                """,
                link.getDomProperty("href")));
        try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(content))) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** From here on {@link #picture} does nothing: for ways of which others keep pictures. */
    public Browser withoutPictures() {
        pictured = false;
        return this;
    }

    /** Keeps two pictures of the whole page, at desktop and at phone width. */
    public Browser picture(String what) {
        if (!pictured) {
            return this;
        }
        Object size = retried(this::size);
        String file = "%s-%02d-%s".formatted(name, ++pictures, what);
        shoot(file + ".png", DESKTOP);
        shoot(file + "-phone.png", PHONE);
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        // What is pressed while the page is still laid out anew is missed.
        new WebDriverWait(driver, PATIENCE).until(page -> size.equals(size()));
        return this;
    }

    /** Width and height as the page knows them once it is laid out. */
    private Object size() {
        return driver.executeAsyncScript("const done = arguments[0];"
                + " requestAnimationFrame(() => requestAnimationFrame(() => done([innerWidth, innerHeight].join())));");
    }

    /** Width and height are the page's, which a window as narrow as a phone does not become. */
    private void shoot(String file, Dimension size) {
        measure(size.width, size.height);
        long height = ((Number) driver.executeScript("return document.documentElement.scrollHeight")).longValue();
        measure(size.width, (int) Math.min(6000, Math.max(size.height, height)));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(file), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void measure(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the page tried that its Content-Security-Policy forbids, and scripts that failed. */
    public List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("Content Security Policy") || message.contains("Uncaught"))
                .toList();
    }

    private WebElement field(String label) {
        WebElement words = first(
                label,
                "//label[normalize-space(.)=" + quoted(label) + "]",
                "//label[starts-with(normalize-space(.)," + quoted(label) + ")]");
        return driver.findElement(By.id(words.getDomAttribute("for")));
    }

    private WebElement first(String words, String... paths) {
        try {
            return new WebDriverWait(driver, PATIENCE).until(page -> {
                for (String path : paths) {
                    for (WebElement candidate : page.findElements(By.xpath(path))) {
                        if (candidate.isDisplayed()) {
                            return candidate;
                        }
                    }
                }
                return null;
            });
        } catch (org.openqa.selenium.TimeoutException absent) {
            throw new AssertionError(
                    "nothing says «" + words + "» on " + url() + " " + complaints() + ":\n" + text(), absent);
        }
    }

    private void scrollTo(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    }

    /** Pages that renew a part of themselves take elements away under the finger; one looks again. */
    private static <T> T retried(Supplier<T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return step.get();
            } catch (WebDriverException gone) {
                if (attempt == 5 || !tellsOfARenewedPage(gone)) {
                    throw gone;
                }
            }
        }
    }

    private static boolean tellsOfARenewedPage(WebDriverException gone) {
        String message = String.valueOf(gone.getMessage());
        return gone instanceof StaleElementReferenceException
                || message.contains("does not belong to the document")
                || message.contains("document unloaded");
    }

    private static String quoted(String words) {
        return "'" + words + "'";
    }

    @Override
    public void close() {
        driver.quit();
    }
}
