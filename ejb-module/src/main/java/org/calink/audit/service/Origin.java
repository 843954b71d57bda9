package org.calink.audit.service;

import jakarta.enterprise.context.RequestScoped;

/** Network address that the present request came from; unknown (null) in messages and timers. */
@RequestScoped
public class Origin {

    private String address;

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
