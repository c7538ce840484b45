package org.atrium.server.breach;

/** Where records are kept. */
public record Records(int many) {}
