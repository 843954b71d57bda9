package org.calink.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.kernel.Refused;
import org.calink.order.AddressForm;
import org.calink.order.OrderReason;
import org.calink.order.ShippingAddress;

/** The caller's address book (收件人信息): the first address becomes the default by itself. */
@Stateless
@RolesAllowed(Roles.USER)
public class AddressBook {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public List<ShippingAddress> all() {
        return em.createNamedQuery(ShippingAddress.OF_ACCOUNT, ShippingAddress.class)
                .setParameter("account", caller.accountId())
                .getResultList();
    }

    public ShippingAddress mine(long addressId) {
        ShippingAddress address = em.find(ShippingAddress.class, addressId);
        if (address == null || !address.belongsTo(caller.accountId())) {
            throw Refused.field("addressId", OrderReason.ADDRESS_MISSING);
        }
        return address;
    }

    public long add(AddressForm form) {
        List<ShippingAddress> before = all();
        if (before.size() >= ShippingAddress.MOST_PER_ACCOUNT) {
            throw new Refused(OrderReason.TOO_MANY_ADDRESSES, ShippingAddress.MOST_PER_ACCOUNT);
        }
        ShippingAddress address = new ShippingAddress(caller.account(), form, clock.instant());
        if (before.isEmpty()) {
            address.makeDefault();
        }
        em.persist(address);
        return address.getId();
    }

    public void change(long addressId, AddressForm form) {
        mine(addressId).change(form);
    }

    public void delete(long addressId) {
        em.remove(mine(addressId));
    }

    /** 【设为默认地址】; the old default is taken back first, because the database allows one. */
    public void makeDefault(long addressId) {
        ShippingAddress chosen = mine(addressId);
        all().forEach(ShippingAddress::makeOrdinary);
        em.flush();
        chosen.makeDefault();
    }
}
