package org.atrium.server.search;

import java.util.List;
import java.util.Set;
import org.atrium.contract.shared.Text;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.bridge.PropertyBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.PropertyBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.PropertyBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.PropertyBridgeWriteContext;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.PropertyMappingAnnotationProcessor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.PropertyMappingAnnotationProcessorContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.PropertyMappingStep;
import org.jspecify.annotations.Nullable;

/** Makes the fields of {@link LanguageText} and writes them. */
@SuppressWarnings("rawtypes") // the binder learns the property's raw class only
final class LanguageTextBinder implements PropertyBinder {

    private final LanguageText wanted;

    LanguageTextBinder(LanguageText wanted) {
        this.wanted = wanted;
    }

    /** Connects the annotation with the binder. */
    public static final class Processor
            implements PropertyMappingAnnotationProcessor<LanguageText> {
        @Override
        public void process(
                PropertyMappingStep mapping,
                LanguageText annotation,
                PropertyMappingAnnotationProcessorContext context) {
            mapping.binder(new LanguageTextBinder(annotation));
        }
    }

    @Override
    public void bind(PropertyBindingContext context) {
        context.dependencies().useRootOnly();
        var object = context.indexSchemaElement().objectField(context.bridgedElement().name());
        var written = context.typeFactory().asString().analyzer(Languages.PLAIN);
        if (wanted.highlighted()) {
            written.projectable(Projectable.YES).highlightable(Set.of(Highlightable.PLAIN));
        }
        var stems = context.typeFactory().asString().analyzer(Stems.READY);
        context.bridge(
                List.class,
                new Bridge(
                        object.toReference(),
                        wanted.written()
                                ? object.field(Languages.WRITTEN, written.toIndexFieldType())
                                        .multiValued()
                                        .toReference()
                                : null,
                        wanted.stems()
                                ? object.field(Languages.STEMS, stems.toIndexFieldType())
                                        .multiValued()
                                        .toReference()
                                : null));
    }

    private record Bridge(
            IndexObjectFieldReference object,
            @Nullable IndexFieldReference<String> written,
            @Nullable IndexFieldReference<String> stems)
            implements PropertyBridge<List> {

        @Override
        public void write(DocumentElement target, List texts, PropertyBridgeWriteContext context) {
            if (texts == null || texts.isEmpty()) {
                return;
            }
            var element = target.addObject(object);
            for (var entry : texts) {
                var text = (Text) entry;
                if (written != null) {
                    element.addValue(written, text.text());
                }
                if (stems != null) {
                    element.addValue(stems, Stems.of(text.text(), text.language()));
                }
            }
        }
    }
}
