package org.atrium.ui.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Gives member views the language that reader pages have, from the first byte of the page. */
@Component
class ViewLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient LocaleResolver locales;
    private final transient Words.Library words;

    ViewLanguage(LocaleResolver locales, Words.Library words) {
        this.locales = locales;
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(page -> {
            var w = words.in(of(page.getVaadinRequest()));
            page.getDocument().select("html").attr("lang", w.language()).attr("dir", w.direction());
            page.getDocument()
                    .head()
                    .appendElement("meta")
                    .attr("name", "color-scheme")
                    .attr("content", "light dark");
            page.getDocument()
                    .head()
                    .appendElement("link")
                    .attr("rel", "icon")
                    .attr("type", "image/svg+xml")
                    .attr("href", "/icon.svg");
        });
        service.getSource().addUIInitListener(event -> speak(event.getUI()));
    }

    private void speak(UI ui) {
        var request = VaadinRequest.getCurrent();
        if (request != null) {
            ui.setLocale(of(request));
            sayWhenTheConnectionIsLost(ui, words.in(ui.getLocale()));
        }
    }

    private static void sayWhenTheConnectionIsLost(UI ui, Words w) {
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(w.get("connection.again"));
        lost.setDialogTextGaveUp(w.get("connection.lost"));
        ui.getPage()
                .executeJs(
                        "const at = window.Vaadin.connectionIndicator; if (at) { at.onlineText = $0; }",
                        w.get("connection.back"));
    }

    private Locale of(VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? locales.resolveLocale(servlet.getHttpServletRequest())
                : request.getLocale();
    }
}
