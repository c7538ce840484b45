package org.atrium.server.search;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.PropertyMapping;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.PropertyMappingAnnotationProcessorRef;

/**
 * On a property of type `List<Text>`: one analysed field per language (`title.en`, `title.es`, ...)
 * and `title.other`, which holds every text as it is written.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
@PropertyMapping(
        processor =
                @PropertyMappingAnnotationProcessorRef(type = LanguageTextBinder.Processor.class))
public @interface LanguageText {

    /** Whether matches are shown with marks; costs space. */
    boolean highlighted() default false;
}
