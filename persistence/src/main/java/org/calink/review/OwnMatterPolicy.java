package org.calink.review;

import java.util.Objects;
import org.calink.account.StaffMember;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.TypedText;
import org.calink.order.Order;
import org.calink.person.Person;

/**
 * Nobody decides about their own matter. Staff and portal are signed in to separately, so the person is known by the mobile
 * number used as login, or by the name, however it is spaced: a namesake leaves the decision to a colleague.
 */
public final class OwnMatterPolicy {

    private OwnMatterPolicy() {}

    /**
     * An order concerns whom its enterprise concerns, and whoever placed it.
     *
     * @param administrator the enterprise's administrator's personal information, or null
     * @param placed personal information of who placed it, or null
     */
    public static boolean concerns(StaffMember staff, Order order, Person administrator, Person placed) {
        return concerns(staff, order.getEnterprise(), administrator) || concerns(staff, order.getEnterprise(), placed);
    }

    /**
     * @param applicant the administrator's personal information, or null
     */
    public static boolean concerns(StaffMember staff, Enterprise enterprise, Person applicant) {
        String name = TypedText.code(staff.getDisplayName());
        boolean legal =
                Objects.equals(name, TypedText.code(enterprise.getBasic().getLegalName()));
        return legal
                || applicant != null
                        && (Objects.equals(name, TypedText.code(applicant.getName()))
                                || staff.getLogin()
                                        .equals(applicant
                                                .getAccount()
                                                .getMobile()
                                                .text()));
    }
}
