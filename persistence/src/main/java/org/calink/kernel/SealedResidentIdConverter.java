package org.calink.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Resident identity numbers are always sealed; VARCHAR(120), a {@link KeyedHash} stands beside them for lookup. */
@Converter(autoApply = true)
public class SealedResidentIdConverter implements AttributeConverter<ResidentId, String> {

    @Override
    public String convertToDatabaseColumn(ResidentId value) {
        return value == null ? null : SealedText.seal(value.text());
    }

    @Override
    public ResidentId convertToEntityAttribute(String column) {
        return column == null ? null : ResidentId.of(SealedText.open(column));
    }
}
