package org.atrium.server.search;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.PropertyMapping;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.PropertyMappingAnnotationProcessorRef;

/**
 * On a property of type `List<Text>`: `title.stems`, where words are found in every inflected form,
 * and `title.written`, which holds every text as it is written. A property that repeats what others
 * hold, so that words are looked up in one field, needs only the one, and those others the other.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
@PropertyMapping(
        processor =
                @PropertyMappingAnnotationProcessorRef(type = LanguageTextBinder.Processor.class))
public @interface LanguageText {

    /** Whether the text is kept, so that matches can be shown with marks; costs space. */
    boolean highlighted() default false;

    boolean stems() default true;

    boolean written() default true;
}
