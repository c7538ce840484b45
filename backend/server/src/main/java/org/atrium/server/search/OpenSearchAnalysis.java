package org.atrium.server.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** The analyzers of OpenSearch that do the same as those of the embedded index. */
final class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(Stems.READY).custom().tokenizer("whitespace");
        context.analyzer(Languages.PLAIN)
                .custom()
                .tokenizer("standard")
                .tokenFilters("lowercase", "decimal_digit", "arabic_normalization", "asciifolding");
        context.normalizer(Languages.FOLDED).custom().tokenFilters("lowercase", "asciifolding");
    }
}
