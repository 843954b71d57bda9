package org.calink.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.calink.account.StaffMember;
import org.calink.kernel.Aggregate;

/**
 * Who has something in hand (领取). One claim a subject, by constraint; it lapses when nobody touched it for half an hour, so
 * that what a colleague left open does not lie for ever. Who worked longer on it keeps it as long as no colleague takes it.
 */
@Entity
@Table(name = "review_claim")
@NamedQuery(
        name = ReviewClaim.OF_SUBJECT,
        query = "select c from ReviewClaim c where c.subject = :subject and c.subjectId = :id")
@NamedQuery(
        name = ReviewClaim.OF_SUBJECTS,
        query = "select c from ReviewClaim c join fetch c.staff where c.subject = :subject and c.subjectId in :ids")
public class ReviewClaim extends Aggregate {

    public static final String OF_SUBJECT = "ReviewClaim.ofSubject";
    public static final String OF_SUBJECTS = "ReviewClaim.ofSubjects";

    private static final Duration LAPSES_AFTER = Duration.ofMinutes(30);

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ReviewSubject subject;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id")
    private StaffMember staff;

    @Column(name = "claimed_at", nullable = false)
    private Instant at;

    protected ReviewClaim() {}

    public ReviewClaim(ReviewSubject subject, long subjectId, StaffMember staff, Instant at) {
        super(at);
        this.subject = subject;
        this.subjectId = subjectId;
        this.staff = staff;
        this.at = at;
    }

    /** Whether it still keeps others away. */
    public boolean isLive(Instant now) {
        return at.plus(LAPSES_AFTER).isAfter(now);
    }

    /** Whether it counts for this person: their own until a colleague takes it, a colleague's until it lapses. */
    public boolean countsFor(long staffId, Instant now) {
        return isOf(staffId) || isLive(now);
    }

    public boolean isOf(long staffId) {
        return Objects.equals(staff.getId(), staffId);
    }

    /** Renews it, or hands a lapsed one over. */
    public void take(StaffMember by, Instant now) {
        this.staff = by;
        this.at = now;
    }

    public ReviewSubject getSubject() {
        return subject;
    }

    public long getSubjectId() {
        return subjectId;
    }

    public StaffMember getStaff() {
        return staff;
    }

    public Instant getAt() {
        return at;
    }
}
