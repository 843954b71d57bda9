package org.calink.enterprise.web;

import org.calink.enterprise.Shareholder;
import org.calink.enterprise.ShareholderKind;
import org.calink.enterprise.ShareholderLine;

/** One row of the shareholders' form. */
public class ShareholderRow {

    private String name;
    private ShareholderKind kind = ShareholderKind.NATURAL_PERSON;
    private String identifier;
    private String share;

    ShareholderRow() {}

    ShareholderRow(Shareholder holder) {
        name = holder.getName();
        kind = holder.getKind();
        identifier = holder.getMaskedIdentifier();
        share = holder.getShare();
    }

    ShareholderLine line() {
        return new ShareholderLine(name, kind, identifier, share);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(String identifier) {
        this.identifier = identifier;
    }

    public String getShare() {
        return share;
    }

    public void setShare(String share) {
        this.share = share;
    }

    public ShareholderKind getKind() {
        return kind;
    }

    public void setKind(ShareholderKind kind) {
        this.kind = kind;
    }
}
