package org.atrium.ui.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The read-only parts of pages, precompiled; the same for reader pages and member views. */
@Component
public class Templates {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "org.atrium.ui.templates");

    public String text(String template, Map<String, Object> parameters) {
        var output = new StringOutput(8192);
        engine.render(template, parameters, output);
        return output.toString();
    }

    byte[] bytes(String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        return output.toByteArray();
    }
}
