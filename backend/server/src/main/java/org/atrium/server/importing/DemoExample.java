package org.atrium.server.importing;

import org.atrium.contract.examples.ExampleForm;

/** An example of the demo. */
record DemoExample(String id, String author, ExampleForm example) {}
