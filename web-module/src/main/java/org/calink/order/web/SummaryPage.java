package org.calink.order.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.calink.catalogue.Medium;
import org.calink.catalogue.Platform;
import org.calink.order.OrderStep;

/** 核对当前选择的服务商及平台, with the special warnings where 辽宁省政府采购平台 is among them. */
@Named
@RequestScoped
public class SummaryPage extends StepPage {

    @Override
    protected OrderStep step() {
        return OrderStep.SUMMARY;
    }

    /** 【确定】 */
    public String confirm() {
        return attempt(() -> desk().confirmChoice(orderId())) ? next(OrderStep.FORM) : null;
    }

    public boolean isGovernmentProcurement() {
        return getOrder().line(Medium.UKEY).isFor(Platform.GOVERNMENT_PROCUREMENT);
    }
}
