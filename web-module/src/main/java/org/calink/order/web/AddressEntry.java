package org.calink.order.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calink.kernel.web.RefusalMessages;
import org.calink.order.AddressForm;
import org.calink.order.ShippingAddress;
import org.calink.order.service.AddressBook;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The address book within 支付确认 (收件人信息): add, edit, delete, make default, without leaving what else was typed. */
@Named
@RequestScoped
public class AddressEntry {

    /** What a row's button sends. */
    private static final Pattern PRESSED = Pattern.compile("(default|edit|delete):(\\d{1,18})");

    @Inject
    private AddressBook book;

    @Inject
    private RefusalMessages refusals;

    @Inject
    @Param(name = "address")
    private String button;

    private final TypedAddress typed = new TypedAddress();
    private List<ShippingAddress> all;
    private boolean open;
    private Long editing;
    private Long chosen;

    /** The entry form was open on the page that is sent: only then are its fields read. */
    @PostConstruct
    void asSent() {
        Map<String, String> sent = Faces.getRequestParameterMap();
        open = Boolean.parseBoolean(sent.get("form:addressOpen"));
    }

    public List<ShippingAddress> getAll() {
        if (all == null) {
            all = book.all();
        }
        return all;
    }

    public void add() {
        open = true;
        editing = null;
    }

    /** 【设为默认地址】, 【编辑】, 【删除】: the button says of which address, since rows may have moved since the page was drawn. */
    public void act() {
        Matcher pressed = PRESSED.matcher(String.valueOf(button));
        if (pressed.matches()) {
            long addressId = Long.parseLong(pressed.group(2));
            switch (pressed.group(1)) {
                case "default" -> makeDefault(addressId);
                case "delete" -> delete(addressId);
                default -> edit(addressId);
            }
        }
    }

    private void edit(long addressId) {
        refusals.attempt(() -> {
            typed.show(book.mine(addressId).form());
            open = true;
            editing = addressId;
            chosen = addressId;
        });
    }

    public void save() {
        refusals.attempt(this::keep);
    }

    /** Whoever goes on without saving what they typed means it all the same; refuses what cannot be kept. */
    public void keepTyped() {
        if (open && !typed.isEmpty()) {
            keep();
        }
    }

    private void keep() {
        AddressForm form = typed.form();
        if (editing == null) {
            chosen = book.add(form);
        } else {
            book.change(editing, form);
        }
        open = false;
        all = null;
    }

    public void close() {
        open = false;
    }

    private void delete(long addressId) {
        refusals.attempt(() -> book.delete(addressId));
        all = null;
    }

    private void makeDefault(long addressId) {
        refusals.attempt(() -> book.makeDefault(addressId));
        all = null;
    }

    /** The address that was just added, or taken up to be mended: the parcel's, unless another is ticked afterwards. Null for none. */
    public Long getChosen() {
        return chosen;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public Long getEditing() {
        return editing;
    }

    public void setEditing(Long editing) {
        this.editing = editing;
    }

    public TypedAddress getTyped() {
        return typed;
    }
}
