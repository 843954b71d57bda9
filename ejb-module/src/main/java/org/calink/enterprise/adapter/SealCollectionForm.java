package org.calink.enterprise.adapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.calink.document.adapter.PdfForm;
import org.calink.enterprise.BasicData;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.Region;
import org.calink.enterprise.SubjectKind;

/**
 * 电子签章印模采集表: the enterprise's data and boxes in which the company seal is put, from which the electronic seal is
 * made. Always in Chinese, as it is a document. The legal representative's numbers are masked: the paper travels.
 */
public final class SealCollectionForm {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "org.calink.enterprise.adapter.seal-form", Locale.ROOT, SealCollectionForm.class.getClassLoader());
    private static final float BOX_HEIGHT = 58;

    private SealCollectionForm() {}

    public static byte[] of(Enterprise enterprise, LocalDate today) {
        BasicData basic = enterprise.getBasic();
        try (PdfForm form = PdfForm.titled(word("title"))) {
            return form.paragraph(word("purpose"))
                    .heading(word("enterprise"))
                    .field(word("name"), enterprise.getName())
                    .field(word("creditCode"), enterprise.getCreditCode().text())
                    .fields(word("legalName"), basic.getLegalName(), word("legalMobile"), basic.getMaskedMobile())
                    .fields(word("legalResidentId"), basic.getMaskedResidentId(), word("capital"), basic.getCapital())
                    .field(word("region"), Region.fullName(basic.getRegionCode()))
                    .field(word("residence"), basic.getResidence())
                    .choices(word("subjectKinds"), subjectKinds(basic))
                    .heading(word("impression"))
                    .paragraph(word("how"))
                    .stampBox(word("box.company"), BOX_HEIGHT)
                    .stampBox(word("box.legal"), BOX_HEIGHT / 2)
                    .gap(4)
                    .paragraph(word("declaration"))
                    .fields(word("handledBy"), "", word("date"), word("date.blank"))
                    .paragraph(word("printed") + today)
                    .toBytes();
        }
    }

    private static List<PdfForm.Choice> subjectKinds(BasicData basic) {
        List<PdfForm.Choice> choices = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            choices.add(new PdfForm.Choice(
                    word("SubjectKind." + kind), basic.getSubjectKinds().contains(kind)));
        }
        return choices;
    }

    private static String word(String key) {
        return WORDS.getString(key);
    }
}
