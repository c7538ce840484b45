package org.atrium.contract.shared;

/**
 * An entry of a vocabulary, named in the caller's language (Accept-Language; English as the
 * fallback).
 *
 * @param id stable id or code
 * @param label name to show
 */
public record Label(String id, String label) {}
