package org.atrium.server.search;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.contract.shared.Text;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.mapper.pojo.bridge.PropertyBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.PropertyBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.PropertyBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.PropertyBridgeWriteContext;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.PropertyMappingAnnotationProcessor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.PropertyMappingAnnotationProcessorContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.PropertyMappingStep;

/** Makes the fields of {@link LanguageText} and writes them. */
@SuppressWarnings("rawtypes") // the binder learns the property's raw class only
final class LanguageTextBinder implements PropertyBinder {

    private final boolean highlighted;

    LanguageTextBinder(boolean highlighted) {
        this.highlighted = highlighted;
    }

    /** Connects the annotation with the binder. */
    public static final class Processor
            implements PropertyMappingAnnotationProcessor<LanguageText> {
        @Override
        public void process(
                PropertyMappingStep mapping,
                LanguageText annotation,
                PropertyMappingAnnotationProcessorContext context) {
            mapping.binder(new LanguageTextBinder(annotation.highlighted()));
        }
    }

    @Override
    public void bind(PropertyBindingContext context) {
        context.dependencies().useRootOnly();
        var object = context.indexSchemaElement().objectField(context.bridgedElement().name());
        var fields = new HashMap<String, IndexFieldReference<String>>();
        Languages.ANALYSED.forEach(
                language -> fields.put(language, field(context, object, language)));
        fields.put(Languages.OTHER, field(context, object, Languages.OTHER));
        context.bridge(List.class, new Bridge(object.toReference(), Map.copyOf(fields)));
    }

    private IndexFieldReference<String> field(
            PropertyBindingContext context, IndexSchemaElement object, String language) {
        var type = context.typeFactory().asString().analyzer(Languages.analyzerOf(language));
        if (highlighted) {
            type.projectable(Projectable.YES);
            type.highlightable(EnumSet.of(Highlightable.PLAIN, Highlightable.FAST_VECTOR));
            type.termVector(TermVector.WITH_POSITIONS_OFFSETS);
        }
        return object.field(language, type.toIndexFieldType()).multiValued().toReference();
    }

    private record Bridge(
            IndexObjectFieldReference object, Map<String, IndexFieldReference<String>> fields)
            implements PropertyBridge<List> {

        @Override
        public void write(DocumentElement target, List texts, PropertyBridgeWriteContext context) {
            if (texts == null || texts.isEmpty()) {
                return;
            }
            var element = target.addObject(object);
            for (var entry : texts) {
                var text = (Text) entry;
                var language = Languages.fieldOf(text.language());
                element.addValue(fields.get(Languages.OTHER), text.text());
                if (!language.equals(Languages.OTHER)) {
                    element.addValue(fields.get(language), text.text());
                }
            }
        }
    }
}
