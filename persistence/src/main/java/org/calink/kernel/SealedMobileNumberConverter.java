package org.calink.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Mobile numbers are always sealed; VARCHAR(120), a {@link KeyedHash} stands beside them for lookup. */
@Converter(autoApply = true)
public class SealedMobileNumberConverter implements AttributeConverter<MobileNumber, String> {

    @Override
    public String convertToDatabaseColumn(MobileNumber value) {
        return value == null ? null : SealedText.seal(value.text());
    }

    @Override
    public MobileNumber convertToEntityAttribute(String column) {
        return column == null ? null : MobileNumber.of(SealedText.open(column));
    }
}
