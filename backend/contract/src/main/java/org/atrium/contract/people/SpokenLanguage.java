package org.atrium.contract.people;

/**
 * @param code BCP 47 tag
 * @param level as in the Babel boxes of MediaWiki: `0` to `5`, or `N` for a native speaker
 *     (https://www.mediawiki.org/wiki/Extension:Babel)
 */
public record SpokenLanguage(String code, String level) {}
