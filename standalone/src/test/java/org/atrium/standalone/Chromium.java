package org.atrium.standalone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A headless Chromium: the one that the launcher found, else the driver's own. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    Chromium(String address) {
        this.address = address;
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options =
                new BrowserType.LaunchOptions()
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"));
        var found = System.getenv("ATRIUM_CHROMIUM");
        if (found != null) {
            options.setExecutablePath(Path.of(found));
        }
        try {
            this.browser = playwright.chromium().launch(options);
        } catch (RuntimeException noBrowser) {
            playwright.close();
            throw noBrowser;
        }
    }

    BrowserContext visitor() {
        return context(1280, ColorScheme.LIGHT, true);
    }

    BrowserContext withoutScript() {
        return context(1280, ColorScheme.LIGHT, false);
    }

    BrowserContext context(int width, ColorScheme scheme, boolean script) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(address)
                                .setLocale("en")
                                .setViewportSize(width, 900)
                                .setColorScheme(scheme)
                                .setBypassCSP(true)
                                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(30_000);
        return context;
    }

    /** Somebody who logs in at the stand-in, coming from the given page and back to it. */
    Page loggedIn(BrowserContext context, String username, String path) {
        var page = context.newPage();
        page.navigate(path);
        var logIn =
                page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Log in").setExact(true));
        if (page.url().equals(address + path)) {
            logIn.click();
        }
        page.locator("button[name=account][value='" + username + "']").click();
        page.waitForURL(address + path);
        page.locator(".account").waitFor();
        return page;
    }

    @Override
    public void close() {
        try (playwright) {
            browser.close();
        }
    }
}
