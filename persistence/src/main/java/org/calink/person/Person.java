package org.calink.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.calink.account.Account;
import org.calink.document.Document;
import org.calink.kernel.Aggregate;
import org.calink.kernel.KeyedHash;
import org.calink.kernel.Problems;
import org.calink.kernel.ResidentId;

/**
 * Personal information (个人信息) of an account's holder: name, resident ID, mailbox and three pictures. Pictures are kept as
 * they arrive; the rest at once, when all of it is right. Complete (已完善) from then on, and stays so: what is complete is
 * only ever replaced by something complete.
 */
@Entity
@Table(name = "person")
@NamedQuery(name = Person.OF_ACCOUNT, query = "select p from Person p where p.account.id = :account")
public class Person extends Aggregate {

    public static final String OF_ACCOUNT = "Person.ofAccount";

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", unique = true, updatable = false)
    private Account account;

    @Column(name = "full_name")
    private String name;

    @Column(name = "resident_id")
    private ResidentId residentId;

    @Column(name = "resident_id_hash")
    private String residentIdHash;

    private String email;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "id_emblem_id")
    private Document idEmblem;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "id_portrait_id")
    private Document idPortrait;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "holding_id_id")
    private Document holdingId;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected Person() {}

    public Person(Account account, Instant at) {
        super(at);
        this.account = account;
    }

    /** Keeps a picture in place of an earlier one. */
    public void attach(PersonPicture kind, Document picture) {
        switch (kind) {
            case ID_EMBLEM -> idEmblem = picture;
            case ID_PORTRAIT -> idPortrait = picture;
            case HOLDING_ID -> holdingId = picture;
        }
    }

    /** 完善信息: takes the form where all of it is right, and refuses with everything that is wrong. */
    public void complete(PersonalData data, LocalDate today, Instant at) {
        Problems problems = new Problems();
        ResidentId id = PersonalDataPolicy.check(data, residentId, today, problems);
        for (PersonPicture kind : PersonPicture.values()) {
            problems.when(picture(kind) == null, kind.field(), PersonReason.PICTURE_MISSING);
        }
        problems.refuseIfAny();
        name = data.name();
        residentId = id;
        residentIdHash = KeyedHash.of(id.text());
        email = data.email();
        completedAt = completedAt == null ? at : completedAt;
    }

    /** 已完善 */
    public boolean isComplete() {
        return completedAt != null;
    }

    /** Null while there is none. */
    public Document picture(PersonPicture kind) {
        return switch (kind) {
            case ID_EMBLEM -> idEmblem;
            case ID_PORTRAIT -> idPortrait;
            case HOLDING_ID -> holdingId;
        };
    }

    public Account getAccount() {
        return account;
    }

    public String getName() {
        return name;
    }

    public ResidentId getResidentId() {
        return residentId;
    }

    public String getEmail() {
        return email;
    }
}
