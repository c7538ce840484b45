package org.atrium.standalone.standin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The page that asks who one wants to be. It works without script. */
final class AccountPage {

    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en" dir="ltr">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <meta name="robots" content="noindex">
              <title>Demo: choose an account – Atrium</title>
              <link rel="icon" href="/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/atrium.css">
            </head>
            <body>
            <aside class="demo-banner" aria-label="Demo">
              <p class="wrap narrow"><b>This is a demo.</b> No real Wikimedia account is used, nothing leaves this computer, and the people are invented.</p>
            </aside>
            <a class="skip" href="#content">Skip to content</a>
            <header class="site-head">
              <div class="wrap narrow">
                <div class="site-bar">
                  <a class="wordmark" href="/"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9.5 21.5H2.5v-19h19v19h-7" fill="none" stroke="currentColor" stroke-width="2.5"/><rect class="court" x="8.5" y="8.5" width="7" height="7"/></svg>Atrium</a>
                </div>
              </div>
            </header>
            <main class="wrap narrow" id="content" tabindex="-1">
            <div class="page-head">
              <p class="kicker">Stand-in for the Wikimedia log-in</p>
              <h1>Who do you want to be?</h1>
              <p class="lead">Choose an account, and Atrium learns its name and nothing else. You can log out and come back as somebody else.</p>
            </div>
            """;

    private static final String FOOT =
            """
            <section class="signin-note" aria-labelledby="real">
              <h2 class="label" id="real">On the real site</h2>
              <p class="small quiet">Wikimedia asks you to allow Atrium to know your user name. Atrium never sees your password and needs no e-mail address.</p>
            </section>
            </main>
            <footer class="site-foot">
              <div class="wrap">
                <p>Atrium is run by volunteers and staff of the Wikimedia movement. Text is under CC BY-SA 4.0.</p>
              </div>
            </footer>
            </body>
            </html>
            """;

    private AccountPage() {}

    /**
     * @param request parameters of the OAuth request, to be sent on with the choice
     */
    static String of(DemoAccounts accounts, Map<String, String> request) {
        var hidden =
                request.entrySet().stream()
                        .map(parameter ->
                                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                                        .formatted(
                                                escaped(parameter.getKey()),
                                                escaped(parameter.getValue())))
                        .collect(Collectors.joining());
        return HEAD
                + "<form action=\""
                + StandIn.AUTHORIZE
                + "\">"
                + hidden
                + list(accounts.featured())
                + "<section aria-labelledby=\"all\"><h2 class=\"label signin-foot\" id=\"all\">All accounts</h2>"
                + list(accounts.others())
                + "</section><p class=\"actions signin-foot\"><button class=\"button button-large\""
                + " name=\""
                + ChosenAccount.CANCEL
                + "\" value=\"1\">Cancel and go back to Atrium</button></p></form>\n"
                + FOOT;
    }

    private static String list(List<DemoAccount> accounts) {
        return accounts.stream()
                .map(AccountPage::row)
                .collect(Collectors.joining("\n", "<ul class=\"accounts\">\n", "\n</ul>"));
    }

    private static String row(DemoAccount account) {
        return """
        <li><button name="account" value="%1$s">
          <span class="initial" aria-hidden="true">%2$s</span>
          <span><span class="account-title"><bdi>%1$s</bdi></span><span class="small role%4$s">%3$s</span></span>
          <span class="icon icon-directional" aria-hidden="true"></span>
        </button></li>\
        """
                .formatted(
                        escaped(account.username()),
                        escaped(account.initial()),
                        escaped(account.hint()),
                        account.isStaff() ? " role-staff" : "");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
