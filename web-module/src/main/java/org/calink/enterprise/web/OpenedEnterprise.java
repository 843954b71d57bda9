package org.calink.enterprise.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.service.EnterpriseInformation;
import org.calink.membership.web.CurrentIdentity;
import org.omnifaces.cdi.Param;

/**
 * The enterprise that a page shows. Its id travels with the form, so that what was typed for one enterprise is neither saved to nor
 * shown beside another whose identity was chosen in another tab meanwhile.
 */
@Named
@RequestScoped
public class OpenedEnterprise {

    @Inject
    private EnterpriseInformation enterprises;

    @Inject
    private CurrentIdentity identity;

    @Inject
    @Param(name = "form:enterprise")
    private Long id;

    private Enterprise record;

    /** Of a form that was sent, its own; else the one the visitor acts for. Null where they administer none. */
    public Enterprise getRecord() {
        if (record == null && id != null) {
            record = enterprises.administered(id).orElse(null);
        } else if (record == null && identity.isAdministrator()) {
            record = enterprises.mine();
        }
        return record;
    }

    /** Reads it once more. */
    Enterprise again() {
        record = null;
        return getRecord();
    }

    /** Whether it is the one the visitor acts for. */
    boolean isActing() {
        return identity.isAdministrator() && identity.getEnterprise().getId().equals(id);
    }

    public Long getId() {
        return id != null || getRecord() == null ? id : record.getId();
    }

    public void setId(Long id) {
        this.id = id;
    }
}
