package org.atrium.server.questions;

import java.util.LinkedHashMap;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.jspecify.annotations.Nullable;

/** Somebody who is named in a text: `@[Quiet Ledger]`, and as it is kept, with their member id. */
final class Mention extends CustomNode {

    /** Before the member id in the address of a kept mention. */
    static final String SCHEME = "member:";

    /** Where a rendered mention leads until the name of today takes its place. */
    static final String ADDRESS = "/member/";

    private final String name;
    private final @Nullable String member;

    /**
     * @param name as it was written
     * @param member member id; null as long as nobody looked
     */
    Mention(String name, @Nullable String member) {
        this.name = name;
        this.member = member;
    }

    String name() {
        return name;
    }

    @Nullable String member() {
        return member;
    }

    /** As it is kept. */
    static String kept(String name, String member) {
        return "@[" + name + "](" + SCHEME + member + ")";
    }

    /** A link where it is known who it is. */
    record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Mention.class);
        }

        @Override
        public void render(Node node) {
            var mention = (Mention) node;
            var writer = context.getWriter();
            var member = mention.member();
            if (member == null) {
                writer.text("@" + mention.name());
                return;
            }
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("href", ADDRESS + member);
            writer.tag("a", attributes);
            writer.text("@" + mention.name());
            writer.tag("/a");
        }
    }

    /** The name with its sign. */
    record Plain(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Mention.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().write("@" + ((Mention) node).name());
        }
    }
}
