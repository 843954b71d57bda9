package org.calink.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.calink.document.Document;
import org.calink.kernel.web.RefusalMessages;
import org.calink.kernel.web.Uploads;
import org.calink.person.Person;
import org.calink.person.PersonPicture;
import org.calink.person.PersonalData;
import org.calink.person.service.PersonalInformation;

/** 个人基本信息: the form over what is on record. Pictures are kept even when another field is wrong. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    private PersonalInformation persons;

    @Inject
    private RefusalMessages refusals;

    private final Uploads uploads = new Uploads();
    private Person record;
    private String name;
    private String residentId;
    private String email;

    public void load() {
        record = persons.mine();
        name = record.getName();
        residentId =
                record.getResidentId() == null ? null : record.getResidentId().masked();
        email = record.getEmail();
    }

    public String complete() {
        uploads.keep(refusals, (field, file, content) -> persons.attach(PersonPicture.of(field), file, content));
        record = persons.mine();
        boolean done = uploads.then(refusals, () -> persons.complete(new PersonalData(name, residentId, email)));
        if (!done) {
            return null;
        }
        refusals.note("person", "completed");
        return "/membership/identities?faces-redirect=true";
    }

    /** What is on record for an upload, or null. */
    public Document picture(String field) {
        return record == null ? null : record.picture(PersonPicture.of(field));
    }

    public Part getIdEmblem() {
        return null;
    }

    public void setIdEmblem(Part part) {
        uploads.take("idEmblem", part);
    }

    public Part getIdPortrait() {
        return null;
    }

    public void setIdPortrait(Part part) {
        uploads.take("idPortrait", part);
    }

    public Part getHoldingId() {
        return null;
    }

    public void setHoldingId(Part part) {
        uploads.take("holdingId", part);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getResidentId() {
        return residentId;
    }

    public void setResidentId(String residentId) {
        this.residentId = residentId;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
