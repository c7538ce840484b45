package org.atrium.standalone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Walks through the rooms and writes a picture of each: both faces, two widths, light and dark. */
final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    public static void main(String[] arguments) {
        try (var site = Site.start();
                var chromium = new Chromium(site.address())) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (var width : new int[] {1280, 390}) {
                    try (var visitor = chromium.context(width, scheme, true);
                            var member = chromium.context(width, scheme, true)) {
                        visitorRooms(visitor, suffix(width, scheme));
                        memberRooms(chromium, member, suffix(width, scheme));
                    }
                }
            }
        }
        System.out.println("The pictures are in " + FOLDER.toAbsolutePath());
    }

    private static String suffix(int width, ColorScheme scheme) {
        return "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
    }

    private static void visitorRooms(BrowserContext context, String suffix) {
        var page = context.newPage();
        var rooms = rooms(page);
        rooms.put("log-in", "/login?return=/");
        rooms.forEach((name, path) -> picture(page, path, "visitor-" + name + suffix));
    }

    private static void memberRooms(Chromium chromium, BrowserContext context, String suffix) {
        var page = chromium.loggedIn(context, "Tamarind", "/");
        var rooms = rooms(page);
        rooms.put("ask", "/ask?group=tunisia");
        rooms.put("profile", "/profile");
        rooms.put("notifications", "/notifications");
        rooms.put("follows", "/follows");
        rooms.put("for-you", "/questions/for-you");
        rooms.forEach((name, path) -> picture(page, path, "member-" + name + suffix));
    }

    private static Map<String, String> rooms(Page page) {
        page.navigate("/questions?state=solved&language=en");
        var question = page.locator(".row-title a").first();
        question.waitFor();
        var rooms = new LinkedHashMap<String, String>();
        rooms.put("home", "/");
        rooms.put("questions", "/questions");
        rooms.put("question", question.getAttribute("href"));
        page.navigate("/questions?language=ar&state=solved");
        page.locator(".row-title a").first().waitFor();
        rooms.put("question-ar", page.locator(".row-title a").first().getAttribute("href"));
        rooms.put("groups", "/groups");
        rooms.put("group", "/groups/tunisia");
        rooms.put("people", "/people?topic=oral-history");
        rooms.put("person", "/people/Marginalia");
        rooms.put("search", "/search?q=OCR");
        rooms.put("search-operators", "/search?q=is:solved%20topic:ocr");
        rooms.put("topics", "/topics");
        rooms.put("topic", "/topics/ocr");
        rooms.put("about", "/about");
        rooms.put("missing", "/questions/0000000000000");
        return rooms;
    }

    private static void picture(Page page, String path, String file) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("main h1").first().waitFor();
        page.screenshot(
                new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
    }
}
