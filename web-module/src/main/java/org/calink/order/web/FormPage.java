package org.calink.order.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.calink.catalogue.Medium;
import org.calink.document.Document;
import org.calink.order.OrderStep;

/** 【生成CA互联互通（辽宁版）申请表】 and its preview. */
@Named
@RequestScoped
public class FormPage extends StepPage {

    @Override
    protected OrderStep step() {
        return OrderStep.FORM;
    }

    public String make() {
        return attempt(() -> desk().makeForm(orderId())) ? next(OrderStep.FORM) : null;
    }

    /** 【下一步】 */
    public String proceed() {
        return next(OrderStep.CONFIRM);
    }

    /** Null until it is made. */
    public Document getDocument() {
        return getOrder().line(Medium.UKEY).getForm();
    }
}
