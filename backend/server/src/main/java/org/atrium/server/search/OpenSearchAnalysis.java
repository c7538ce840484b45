package org.atrium.server.search;

import java.util.Map;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** The analyzers of OpenSearch that do the same as those of the embedded index. */
final class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final Map<String, String> BUILT_IN =
            Map.of(
                    "en", "english",
                    "es", "spanish",
                    "pt", "portuguese",
                    "fr", "french",
                    "sv", "swedish",
                    "de", "german",
                    "ar", "arabic");

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        BUILT_IN.forEach(
                (language, type) -> context.analyzer(Languages.analyzerOf(language)).type(type));
        context.analyzer(Languages.PLAIN)
                .custom()
                .tokenizer("standard")
                .tokenFilters("lowercase", "decimal_digit", "arabic_normalization", "asciifolding");
        context.tokenFilter("beginnings")
                .type("edge_ngram")
                .param("min_gram", 1)
                .param("max_gram", 20)
                .param("preserve_original", true);
        context.analyzer(Languages.BEGINNINGS)
                .custom()
                .tokenizer("standard")
                .tokenFilters(
                        "lowercase",
                        "decimal_digit",
                        "arabic_normalization",
                        "asciifolding",
                        "beginnings");
        context.normalizer(Languages.FOLDED).custom().tokenFilters("lowercase", "asciifolding");
    }
}
