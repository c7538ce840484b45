package org.atrium.breach.upper;

public class UpperThing {}
