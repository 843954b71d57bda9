package org.calink.enterprise.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.List;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseAttachment;
import org.calink.enterprise.EnterpriseSection;
import org.calink.enterprise.Shareholder;
import org.calink.enterprise.ShareholderKind;
import org.calink.enterprise.ShareholderLine;

/** 股东信息 with 【电子签章印模采集表】. Empty rows stand ready; 【增加一行】 keeps what there is and adds more. */
@Named
@RequestScoped
public class ShareholdersStep extends Step {

    private static final int READY = 2;
    private static final int MOST = 50;

    @Inject
    private HttpServletRequest request;

    private List<ShareholderRow> rows;

    @Override
    protected EnterpriseSection section() {
        return EnterpriseSection.SHAREHOLDERS;
    }

    @Override
    protected void fill(Enterprise from) {
        rows = new ArrayList<>();
        for (Shareholder holder : from.getShareholders()) {
            rows.add(new ShareholderRow(holder));
        }
        fillUpTo(rows.size() + READY);
    }

    private void fillUpTo(int count) {
        while (rows.size() < Math.min(count, MOST)) {
            rows.add(new ShareholderRow());
        }
    }

    /** As many as the form was sent with, so that nothing typed finds no row; else as many as are saved and some empty ones. */
    public List<ShareholderRow> getRows() {
        if (rows == null) {
            String sent = request.getParameter("rows");
            if (sent != null && sent.matches("\\d{1,2}")) {
                rows = new ArrayList<>();
                fillUpTo(Integer.parseInt(sent));
            } else {
                fill(getRecord());
            }
        }
        return rows;
    }

    /** Rows close up first, so that what is refused stands beside the row it is about. */
    @Override
    protected void send(boolean finish) {
        int count = getRows().size();
        rows.removeIf(row -> row.line().isBlank());
        List<ShareholderLine> lines = rows.stream().map(ShareholderRow::line).toList();
        fillUpTo(count);
        enterprises().saveShareholders(getOpened(), lines, getRevision(), finish);
    }

    public ShareholderKind[] getKinds() {
        return ShareholderKind.values();
    }

    public Part getSealForm() {
        return null;
    }

    public void setSealForm(Part part) {
        take(EnterpriseAttachment.SEAL_FORM, part);
    }
}
