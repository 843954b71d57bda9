package org.calink.review.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.calink.account.Roles;
import org.calink.review.ReviewReason;
import org.calink.review.ReviewSubject;

/** Taking things in hand (领取), so that two people do not work on one thing. */
@Stateless
@RolesAllowed(Roles.REVIEWER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Claims {

    @Inject
    private ClaimBook book;

    /**
     * Takes or renews a claim; refuses {@link ReviewReason#IN_OTHER_HANDS} with the colleague's name and the minutes since. Of
     * two at once the database lets one through; the other asks again and hears who it was.
     */
    public void take(ReviewSubject subject, long subjectId) {
        try {
            book.take(subject, subjectId);
        } catch (EJBException justTaken) {
            book.take(subject, subjectId);
        }
    }

    /** Puts it back, so that a colleague can take it at once. Nothing happens where it is not in the caller's hands. */
    public void putBack(ReviewSubject subject, long subjectId) {
        book.putBack(subject, subjectId);
    }
}
