package org.atrium.server.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** How records become documents: plain, without class names of ours in them. */
@Configuration(proxyBeanMethods = false)
class DocumentMapping {

    private static final String DOT_IN_KEYS = "\uFF0E";

    @Bean
    MappingMongoConverter mappingMongoConverter(
            MongoMappingContext context, MongoCustomConversions conversions) {
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.setMapKeyDotReplacement(DOT_IN_KEYS);
        return converter;
    }
}
