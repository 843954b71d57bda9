package org.calink.enterprise.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.calink.document.Document;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseAttachment;
import org.calink.enterprise.Region;
import org.calink.enterprise.SubjectKind;
import org.calink.kernel.web.Words;

/** How pages name what an enterprise's record holds: places, subject kinds, attachments by their fields. */
@Named
@RequestScoped
public class EnterpriseWords {

    @Inject
    private Words words;

    /** A place with its city and province. */
    public String of(String regionCode) {
        return Region.fullName(regionCode);
    }

    public String kinds(Collection<SubjectKind> kinds) {
        return kinds.stream().map(words::of).collect(Collectors.joining("、"));
    }

    public List<String> getAttachmentFields() {
        return Arrays.stream(EnterpriseAttachment.values())
                .map(EnterpriseAttachment::field)
                .toList();
    }

    /** What is attached for a field, or null. */
    public Document document(Enterprise enterprise, String field) {
        return enterprise.attachment(EnterpriseAttachment.of(field));
    }

    /** Where an attachment is uploaded. */
    public String attachmentPage(String field) {
        return EnterprisePage.path(EnterpriseAttachment.of(field).section()) + "#form:f-" + field;
    }
}
