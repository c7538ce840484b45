package org.atrium.contract.follows;

import java.util.List;

/**
 * In which languages new questions on followed topics are told. Questions in followed groups are
 * told in every language.
 *
 * @param any true for every language; false for those that the caller reads
 * @param reads tags of the languages in the caller's profile; while it names none, every language
 *     is told. Not read when saving
 */
public record TopicLanguages(boolean any, List<String> reads) {}
