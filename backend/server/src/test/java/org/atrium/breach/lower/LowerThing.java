package org.atrium.breach.lower;

import org.atrium.breach.upper.UpperThing;

public class LowerThing {
    public final UpperThing above = new UpperThing();
}
