package org.calink.platform;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.calink.catalogue.Platform;
import org.calink.certificate.Certificate;
import org.calink.kernel.Act;
import org.calink.kernel.Aggregate;
import org.calink.kernel.Repetition;

/**
 * One platform accepts one certificate (关联平台). Planned when the certificate is made, pushed to the platform signed and
 * with an event id that stays the same however often it is pushed, active when the platform has acknowledged it.
 */
@Entity
@Table(name = "association")
@NamedQuery(
        name = Association.OF_CERTIFICATE,
        query = "select a from Association a where a.certificate.id = :certificate order by a.platform.ordinal")
@NamedQuery(
        name = Association.DUE,
        query = "select a.id from Association a where a.repetition.nextTryAt <= :now"
                + " and a.state = org.calink.platform.AssociationState.PENDING order by a.repetition.nextTryAt")
@NamedQuery(name = Association.IN_STATE, query = "select a from Association a where a.state = :state order by a.id")
public class Association extends Aggregate {

    public static final String OF_CERTIFICATE = "Association.ofCertificate";
    public static final String DUE = "Association.due";
    public static final String IN_STATE = "Association.inState";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "certificate_id", updatable = false)
    private Certificate certificate;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "platform_id", updatable = false)
    private Platform platform;

    @Column(name = "event_id", nullable = false, updatable = false, unique = true)
    private String eventId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AssociationState state;

    @Embedded
    private Repetition repetition;

    @OneToMany(mappedBy = "association", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<AssociationHistory> history = new ArrayList<>();

    protected Association() {}

    public Association(Certificate certificate, Platform platform, Act act) {
        super(act.at());
        this.certificate = certificate;
        this.platform = platform;
        this.eventId = UUID.randomUUID().toString();
        this.state = AssociationState.PENDING;
        this.repetition = Repetition.beginningAt(act.at());
        history.add(new AssociationHistory(this, AssociationEvent.PLAN, null, act));
    }

    /** The platform knows. Said twice, the second is of no consequence. */
    public void acknowledged(Act act) {
        if (state != AssociationState.ACTIVE) {
            move(AssociationEvent.ACKNOWLEDGE, act);
            repetition.done();
        }
    }

    /** Not acknowledged; pushed again later, finally by a person. */
    public void notAcknowledged(String why, Act act) {
        if (isPending() && !repetition.again(why, act.at())) {
            move(AssociationEvent.GIVE_UP, act.because(why));
        }
    }

    /** A person wants it pushed again. */
    public void tryAgain(Act act) {
        move(AssociationEvent.TRY_AGAIN, act);
        repetition.restart(act.at());
    }

    private void move(AssociationEvent event, Act act) {
        AssociationState from = state;
        state = event.apply(from);
        history.add(new AssociationHistory(this, event, from, act));
    }

    public boolean isPending() {
        return state == AssociationState.PENDING;
    }

    public Certificate getCertificate() {
        return certificate;
    }

    public Platform getPlatform() {
        return platform;
    }

    /** The same on every repetition, so that a platform can tell them. */
    public String getEventId() {
        return eventId;
    }

    public AssociationState getState() {
        return state;
    }

    public Repetition getRepetition() {
        return repetition;
    }

    public List<AssociationHistory> getHistory() {
        return Collections.unmodifiableList(history);
    }
}
