package org.atrium.server.questions;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/** Headings below those of the page, no pictures from outside, wide tables that scroll. */
final class HouseStyle extends AbstractVisitor {

    private static final int SHIFT = 2;
    private static final int LOWEST = 6;

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(LOWEST, heading.getLevel() + SHIFT));
        visitChildren(heading);
    }

    /** Showing a picture from elsewhere would tell its server who reads here. */
    @Override
    public void visit(Image image) {
        visitChildren(image);
        var link = new Link(image.getDestination(), null);
        while (image.getFirstChild() != null) {
            link.appendChild(image.getFirstChild());
        }
        if (link.getFirstChild() == null) {
            link.appendChild(new Text(image.getDestination()));
        }
        image.insertBefore(link);
        image.unlink();
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof TableBlock) {
            var scroll = new ScrollBlock();
            block.insertBefore(scroll);
            scroll.appendChild(block);
        }
    }
}
