package org.calink.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Seals a text attribute that asks for it by {@code @Convert}; the column must be VARCHAR(4 n + 60). */
@Converter
public class SealedTextConverter implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String value) {
        return value == null ? null : SealedText.seal(value);
    }

    @Override
    public String convertToEntityAttribute(String column) {
        return column == null ? null : SealedText.open(column);
    }
}
