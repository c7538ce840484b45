package org.atrium.ui.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The page that member views live in: our script, and our words when the session has ended. */
@Component
class ViewPage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(ViewPage.class);

    private final transient Words.Library words;

    ViewPage(Words.Library words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ViewPage::addScript);
        event.getSource().setSystemMessagesProvider(this::messages);
        event.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(this::failed));
    }

    /** An act that failed says so, instead of doing nothing. */
    private void failed(ErrorEvent failure) {
        if (failure.getThrowable() instanceof Refused refusal) {
            show(refusal.getMessage());
            return;
        }
        LOG.error("A view failed", failure.getThrowable());
        show(words.current().get("problem.fault"));
    }

    private static void show(String text) {
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notice.show(text));
        }
    }

    private static void addScript(IndexHtmlResponse page) {
        page.getDocument()
                .head()
                .appendElement("script")
                .attr("src", "/atrium.js")
                .attr("defer", "");
    }

    private CustomizedSystemMessages messages(SystemMessagesInfo info) {
        var w = words.in(info.getLocale());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(w.get("session.over.title"));
        messages.setSessionExpiredMessage(w.get("session.over.text"));
        messages.setInternalErrorCaption(w.get("error.fault.title"));
        messages.setInternalErrorMessage(w.get("error.fault.again"));
        return messages;
    }
}
