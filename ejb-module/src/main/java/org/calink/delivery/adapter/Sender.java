package org.calink.delivery.adapter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Our desk as the courier knows it. */
@Dependent
class Sender {

    @Inject
    @ConfigProperty(name = "calink.sf.sender.name", defaultValue = "辽宁网联 CA 发放窗口")
    private String name;

    @Inject
    @ConfigProperty(name = "calink.sf.sender.phone", defaultValue = "4001257788")
    private String phone;

    @Inject
    @ConfigProperty(name = "calink.sf.sender.province", defaultValue = "辽宁省")
    private String province;

    @Inject
    @ConfigProperty(name = "calink.sf.sender.city", defaultValue = "沈阳市")
    private String city;

    @Inject
    @ConfigProperty(name = "calink.sf.sender.county", defaultValue = "皇姑区")
    private String county;

    @Inject
    @ConfigProperty(name = "calink.sf.sender.street", defaultValue = "北陵大街34号3号楼15层")
    private String street;

    String name() {
        return name;
    }

    String phone() {
        return phone;
    }

    String province() {
        return province;
    }

    String city() {
        return city;
    }

    String county() {
        return county;
    }

    String street() {
        return street;
    }
}
