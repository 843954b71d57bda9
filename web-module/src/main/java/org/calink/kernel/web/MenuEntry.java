package org.calink.kernel.web;

/**
 * An entry of a menu. The capability that owns the page produces it, as a {@code @Dependent} producer method that answers
 * null while the acting identity may not use the page: what is not produced does not stand in the menu.
 *
 * @param place which menu
 * @param rank entries stand in this order: 个人信息 10, 企业信息 20, CA管理 30, 订单管理 40, 发票管理 50
 * @param capability whose bundle has the words
 * @param key key in that bundle
 * @param path where it leads, from the root, without extension
 */
public record MenuEntry(Place place, int rank, String capability, String key, String path) {

    /** The menus there are. */
    public enum Place {
        /** Inside 个人中心. */
        CENTRE,
        /** Beside the visitor's name, such as 切换身份. */
        ACCOUNT,
        /** The staff side. */
        STAFF
    }
}
