package com.vaadin.flow.component;

/** Stands for Vaadin in the planted breach: the server has no Vaadin to depend on. */
public class Component {}
