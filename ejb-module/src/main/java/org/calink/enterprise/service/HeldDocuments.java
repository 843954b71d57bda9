package org.calink.enterprise.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.calink.document.Document;
import org.calink.document.service.DocumentAccess;
import org.calink.membership.IdentityKind;
import org.calink.membership.Membership;
import org.calink.membership.service.ActingAs;

/** An enterprise's attachments are open to its administrator, whoever uploaded them. */
@ApplicationScoped
public class HeldDocuments implements DocumentAccess {

    @Inject
    private ActingAs acting;

    @Override
    public boolean mayView(Document document, long accountId) {
        Membership membership = acting.membership();
        return membership != null
                && membership.isHeldBy(accountId)
                && membership.getIdentity() == IdentityKind.ADMINISTRATOR
                && membership.getEnterprise().holds(document.getId());
    }
}
