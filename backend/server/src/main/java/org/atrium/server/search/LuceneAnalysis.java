package org.atrium.server.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** The analyzers of the embedded index. */
final class LuceneAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Stems.READY).custom().tokenizer("whitespace");
        context.analyzer(Languages.PLAIN).instance(Stems.analyzer(Languages.OTHER));
        context.normalizer(Languages.FOLDED)
                .custom()
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
    }
}
