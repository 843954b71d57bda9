package org.calink.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Credit codes are public and stand in clear, as VARCHAR(18). */
@Converter(autoApply = true)
public class CreditCodeConverter implements AttributeConverter<CreditCode, String> {

    @Override
    public String convertToDatabaseColumn(CreditCode code) {
        return code == null ? null : code.text();
    }

    @Override
    public CreditCode convertToEntityAttribute(String text) {
        return text == null ? null : CreditCode.of(text);
    }
}
