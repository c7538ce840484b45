package org.atrium.server.questions;

import java.util.LinkedHashMap;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Holds what may be wider than the page, so that it scrolls by itself, also by keyboard. */
final class ScrollBlock extends CustomBlock {

    /** Writes it as a `div`. */
    record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(ScrollBlock.class);
        }

        @Override
        public void render(Node node) {
            var writer = context.getWriter();
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("class", "scroll");
            attributes.put("role", "region");
            attributes.put("tabindex", "0");
            writer.tag("div", attributes);
            context.render(node.getFirstChild());
            writer.tag("/div");
        }
    }
}
